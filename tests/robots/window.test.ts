import fc from 'fast-check'
import { expect, test } from 'vitest'
import { RobotWorld } from './robot-world.ts'

const [messages, window] = [20, 60_000]

/** The rule as it is written: the twenty-first within any minute is refused, and what is refused does not count. */
function model(moments: readonly number[]): boolean[] {
  const posted: number[] = []
  return moments.map((at) => {
    const fits = posted.filter((before) => before > at - window).length < messages
    if (fits) posted.push(at)
    return fits
  })
}

test('ROB-4: lets through what the rule lets through, and nothing else, over restarts too', async () => {
  const robots = await RobotWorld.start()
  const pause = fc.oneof(
    fc.constantFrom(0, 1, window - 1, window, window + 1),
    fc.integer({ min: 0, max: 9000 }),
    fc.integer({ min: 0, max: 200 }),
  )
  const step = fc.record({ pause, well: fc.integer({ min: 0, max: 5 }).map((n) => n > 0), restart: fc.nat(40) })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 25, maxLength: 70 }), async (steps) => {
      const { clock } = robots.matrix.world
      clock.advance(window)
      const moments: number[] = []
      const passed: boolean[] = []
      for (const { pause, well, restart } of steps) {
        clock.advance(pause)
        if (restart === 0) await robots.matrix.world.restart()
        if (!well) {
          expect((await robots.send('nonsense')).body.errcode).not.toBe(0)
          continue
        }
        moments.push(clock.now())
        passed.push((await robots.text('message')).body.errcode === 0)
      }
      expect(passed).toEqual(model(moments))
      for (const from of moments) {
        const inside = moments.filter((at, n) => passed[n] && at >= from && at < from + window)
        expect(inside.length).toBeLessThanOrEqual(messages)
      }
    }),
    { numRuns: 15 },
  )
  await robots.close()
})
