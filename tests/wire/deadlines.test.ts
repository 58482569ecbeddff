import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { DeadlineRunner, type Deadlines, type Due } from '../../server/deadlines/deadline-runner.ts'
import type { Work } from '../../server/domain/once.ts'
import { World } from '../world.ts'

const minute = 60_000

let world: World
let runner: DeadlineRunner | null = null
/** What is still to be done, and in which order it was tried. */
let planned: Due[]
let tried: string[]
/** What fails, after it has written. */
let broken: Set<string>

beforeEach(async () => {
  world = await World.start()
  planned = []
  tried = []
  broken = new Set()
})
afterEach(async () => {
  await runner?.stop()
  // The faults were made on purpose.
  world.log.length = 0
  await world.close()
})

describe('TOOL-3: what happens by itself', () => {
  test('happens at its moment, in order, and not before', async () => {
    plan({ b: 2000, a: 1000, c: 3000 })
    await start()
    expect(tried).toEqual([])
    await pass(999)
    expect(tried).toEqual([])
    await pass(1)
    expect(tried).toEqual(['a'])
    await pass(5000)
    expect(tried).toEqual(['a', 'b', 'c'])
  })

  test('and was missed happens at start, all of it', async () => {
    plan(Object.fromEntries(Array.from({ length: 250 }, (_, n) => [`n${n}`, -1000 + n])))
    await start()
    expect(tried).toEqual(Array.from({ length: 250 }, (_, n) => `n${n}`))
    expect(planned).toEqual([])
  })

  test('is found when something nearer was added', async () => {
    plan({ far: 60_000 })
    await start()
    plan({ near: 1000 })
    runner?.nudge()
    await settled()
    await pass(1000)
    expect(tried).toEqual(['near'])
  })

  test('and fails is undone alone and holds nobody up', async () => {
    broken.add('bad')
    plan({ bad: 1000, good: 1000, later: 2000 })
    await start()
    await pass(1000)
    expect(tried).toEqual(['bad', 'good'])
    expect([await done('bad'), await done('good')]).toEqual([false, true])
    await pass(1000)
    expect(tried).toEqual(['bad', 'good', 'later'])
    expect(faults()).toMatchObject([{ msg: 'a deadline failed', deadlines: 'errands', id: 'bad', times: 1 }])
  })

  test('is tried again after ever longer pauses, at most an hour, until it succeeds', async () => {
    broken.add('bad')
    plan({ bad: 0 })
    await start()
    for (const pause of [1, 2, 4, 8, 16, 32, 60, 60]) {
      const before = tried.length
      await pass(pause * minute - 1)
      expect(tried).toHaveLength(before)
      await pass(1)
      expect(tried).toHaveLength(before + 1)
    }
    broken.clear()
    await pass(60 * minute)
    expect(await done('bad')).toBe(true)
    await pass(24 * 60 * minute)
    expect(tried).toHaveLength(10)
  })

  test('does not starve behind many that fail', async () => {
    const bad = Array.from({ length: 150 }, (_, n) => `bad${n}`)
    broken = new Set(bad)
    plan(Object.fromEntries(bad.map((id) => [id, -1000])))
    plan({ good: -1 })
    await start()
    expect(await done('good')).toBe(true)
    expect(tried.filter((id) => id === 'good')).toHaveLength(1)
    expect(tried).toHaveLength(151)
  })

  test('and stays due though it ran is set aside, too', async () => {
    plan({ stuck: 0 })
    await start({ run: async (_work, id) => void tried.push(id) })
    expect(tried).toEqual(['stuck'])
    expect(faults()).toMatchObject([{ id: 'stuck', err: { message: 'it ran and is due still' } }])
  })

  test('is looked for again when looking failed', async () => {
    let fails = true
    plan({ one: 0 })
    await start({
      soonest: async () => {
        if (!fails) return soonest(planned)
        fails = false
        throw new Error('the disk sleeps')
      },
    })
    expect(tried).toEqual([])
    await pass(minute)
    expect(tried).toEqual(['one'])
  })

  test('does not happen once the server stops', async () => {
    plan({ one: 1000 })
    await start()
    await runner?.stop()
    await pass(2000)
    runner?.nudge()
    await settled()
    expect(tried).toEqual([])
  })
})

/** In so many milliseconds from now. */
function plan(moments: Readonly<Record<string, number>>): void {
  for (const [id, wait] of Object.entries(moments)) planned.push({ id, at: world.clock.now() + wait })
}

async function start(other: Partial<Deadlines> = {}): Promise<void> {
  const errands: Deadlines = { name: 'errands', soonest: async (_db, limit) => soonest(planned, limit), run, ...other }
  runner = new DeadlineRunner(world.server.ctx, errands)
  runner.nudge()
  await settled()
}

async function run({ db }: Work, id: string): Promise<void> {
  tried.push(id)
  await db.insertInto('meta').values({ key: id, value: 'done' }).execute()
  if (broken.has(id)) throw new Error(`${id} is broken`)
  planned = planned.filter((one) => one.id !== id)
}

const soonest = (due: readonly Due[], limit = Number.POSITIVE_INFINITY) =>
  [...due].sort((a, b) => a.at - b.at).slice(0, limit)

async function pass(milliseconds: number): Promise<void> {
  world.clock.advance(milliseconds)
  await settled()
}

/** Works share commits at a turn of the event loop; a few dozen turns are more than any look takes. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 60; turn += 1) await new Promise((next) => setImmediate(next))
}

async function done(id: string): Promise<boolean> {
  const { read } = world.server.ctx.storage
  return (await read.selectFrom('meta').select('value').where('key', '=', id).executeTakeFirst()) !== undefined
}

const faults = () => world.log.map((line) => Object(JSON.parse(line))).filter(({ level }) => level >= 40)
