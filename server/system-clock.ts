import type { Clock } from './context.ts'

/** The longest wait `setTimeout` can count. */
const longest = 2 ** 31 - 1

/** The machine's own clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
  wake: (at, run) => {
    let timer: NodeJS.Timeout
    const wait = () => {
      const left = at - Date.now()
      timer = left > longest ? setTimeout(wait, longest) : setTimeout(run, Math.max(0, left))
      timer.unref()
    }
    wait()
    return () => clearTimeout(timer)
  },
}
