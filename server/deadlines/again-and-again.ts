import type { Context } from '../context.ts'

/** Something that is done again and again while the server runs. */
export interface Chore {
  /** What it does, for the log. */
  readonly name: string
  readonly every: number
  readonly run: (ctx: Context) => Promise<unknown>
}

/** Does a chore for the first time when its pause is over; a time that fails is logged. Answers how to stop. */
export function againAndAgain(ctx: Context, { name, every, run }: Chore): () => void {
  let cancel = () => {}
  const wait = () => {
    cancel = ctx.clock.wake(ctx.clock.now() + every, () => {
      wait()
      run(ctx).catch((error: unknown) => ctx.log.error({ err: error }, `${name} failed`))
    })
  }
  wait()
  return () => cancel()
}
