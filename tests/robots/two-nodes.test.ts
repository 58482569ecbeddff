import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { NodeProcess } from './node-process.ts'
import { RobotWorld } from './robot-world.ts'

const [messages, window] = [20, 60_000]

let robots: RobotWorld
let nodes: NodeProcess[]
let now: number

beforeEach(async () => {
  robots = await RobotWorld.start()
  now = robots.matrix.world.clock.now()
  nodes = await Promise.all([startNode(), startNode()])
})
afterEach(async () => {
  await Promise.all(nodes.map((node) => node.kill()))
  await robots.close()
})

const startNode = () => NodeProcess.start(robots.matrix.world.folder, now)

const step = fc.record({
  pause: fc.oneof(fc.constantFrom(0, 1, window - 1, window, window + 1), fc.integer({ min: 0, max: 25_000 })),
  /** How many arrive at each node. */
  sizes: fc.tuple(fc.nat(14), fc.nat(14)),
  how: fc.constantFrom('at once', 'in turn'),
  restart: fc.nat(12),
})

test('ROB-4: across two nodes over one store no 21st goes through, and none is refused that fits', async () => {
  const said: number[] = []
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 12 }), async (steps) => {
      await goOn(window)
      for (const { pause, sizes, how, restart } of steps) {
        await goOn(pause)
        if (restart < nodes.length) await startAnew(restart)
        const room = messages - said.filter((at) => at > now - window).length
        const codes = await burst(sizes, how)
        const through = codes.filter((code) => code === 0).length
        expect(through).toBe(Math.min(room, codes.length))
        expect(codes.filter((code) => code === 45009)).toHaveLength(codes.length - through)
        for (let n = 0; n < through; n += 1) said.push(now)
      }
    }),
    { numRuns: 4 },
  )
  await expectStanding(said)
}, 120_000)

test('ROB-4: nodes that are full at the same moment let twenty through between them', async () => {
  const codes = await burst([60, 60], 'at once')
  expect(codes.filter((code) => code === 0)).toHaveLength(messages)
  expect(codes.filter((code) => code === 45009)).toHaveLength(100)
  await goOn(window - 1)
  expect(await burst([1, 1], 'at once')).toEqual([45009, 45009])
  await goOn(1)
  expect((await burst([30, 30], 'at once')).filter((code) => code === 0)).toHaveLength(messages)
})

async function goOn(milliseconds: number): Promise<void> {
  now += milliseconds
  await Promise.all(nodes.map((node) => node.setClock(now)))
}

async function startAnew(place: number): Promise<void> {
  await nodes[place]?.kill()
  nodes[place] = await startNode()
}

/** Answers the code of each. */
async function burst(sizes: readonly number[], how: 'at once' | 'in turn'): Promise<number[]> {
  const queues = nodes.map(({ url }, place) => Array.from({ length: sizes[place] ?? 0 }, () => url))
  const urls = Array.from({ length: Math.max(...sizes) }, (_, turn) =>
    queues.flatMap((queue) => queue[turn] ?? []),
  ).flat()
  if (how === 'at once') return Promise.all(urls.map(post))
  const codes: number[] = []
  for (const url of urls) codes.push(await post(url))
  return codes
}

async function post(url: string): Promise<number> {
  const body = JSON.stringify({ msgtype: 'text', text: { content: 'hello' } })
  const response = await fetch(url + robots.path, { method: 'POST', body })
  return ((await response.json()) as { errcode: number }).errcode
}

/** What went through stands in the group in one row, at the moments it was said, without a hole. */
async function expectStanding(said: readonly number[]): Promise<void> {
  const rows = await robots.matrix.world.server.ctx.storage.read
    .selectFrom('messages')
    .select(['seq', 'sentAt'])
    .where('conversationId', '=', robots.place.conversationId)
    .orderBy('seq')
    .execute()
  expect(rows.map(({ seq }) => seq)).toEqual(rows.map((_, place) => place + 1))
  expect(rows.slice(-said.length).map(({ sentAt }) => sentAt)).toEqual(said)
}
