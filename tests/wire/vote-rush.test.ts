import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PollState } from '#shared/features/poll/poll.ts'
import type { Client } from '../client.ts'
import { addCrowd } from '../crowd.ts'
import { MatrixWorld } from '../matrix-world.ts'
import { lunch } from '../valid-inputs.ts'

const voters = 60
let matrix: MatrixWorld
let clients: Client[]
let conversationId: string

beforeAll(async () => {
  let crowd: string[] = []
  matrix = await MatrixWorld.start({
    seed: 13,
    build: async (work) => {
      crowd = await addCrowd(work, voters)
    },
  })
  const member = await matrix.world.connectAs('member')
  conversationId = (await member.change('group:create', { name: 'Rush', memberIds: crowd })).conversationId
  clients = await Promise.all(crowd.map((personId) => matrix.world.connectAs(personId)))
})
afterAll(() => matrix.close())

describe('a rush of votes', () => {
  test('is announced at most five times in any second, and ends with everyone knowing the sum', async () => {
    const cardId = await sendPoll()
    const [watcher] = clients
    const heardAt: number[] = []
    for (let step = 0; step < 150; step += 1) {
      await vote(clientAt(step), cardId, step % 3)
      matrix.world.clock.advance(20)
      await watcher?.caughtUp()
      while (heardAt.length < announcements(watcher, cardId).length) heardAt.push(matrix.world.clock.now())
    }
    const pauses = heardAt.slice(2).map((at, place) => at - (heardAt[place + 1] ?? 0))
    expect(pauses.length).toBeGreaterThan(10)
    expect(Math.min(...pauses)).toBeGreaterThan(200)
    expect(Math.max(...pauses)).toBeLessThan(320)
    matrix.world.clock.advance(1000)
    await expectAllToKnow(cardId)
  })

  test('of everybody at the same moment is told in two announcements at most', async () => {
    const cardId = await sendPoll()
    await clientAt(0).caughtUp()
    matrix.world.clock.advance(1000)
    const before = announcements(clients[0], cardId).length
    await Promise.all(clients.map((client, place) => vote(client, cardId, place % 3)))
    await clientAt(0).caughtUp()
    matrix.world.clock.advance(1000)
    await expectAllToKnow(cardId)
    expect(announcements(clients[0], cardId).length - before).toBeLessThanOrEqual(2)
  })

  test('does not hold up what people say meanwhile', async () => {
    const cardId = await sendPoll()
    await vote(clientAt(0), cardId, 0)
    await vote(clientAt(1), cardId, 0)
    const said = await clientAt(2).say(conversationId, 'while the clock stands still')
    const told = await clientAt(3).next('conversation:changed', ({ rev }) => rev >= said.rev)
    expect(told.messages?.map(({ id }) => id)).toContain(said.messageId)
  })
})

async function sendPoll(): Promise<string> {
  matrix.world.clock.advance(1000)
  return (await clientAt(0).change('card:send', { conversationId, tool: 'poll', content: lunch() })).cardId
}

function vote(client: Client, cardId: string, option: number) {
  return client.change('card:act', { cardId, action: { type: 'vote', options: [option] } })
}

function announcements(client: Client | undefined, cardId: string) {
  const changes = client?.all('conversation:changed') ?? []
  return changes.flatMap(({ cards }) => cards ?? []).filter(({ id }) => id === cardId)
}

async function expectAllToKnow(cardId: string): Promise<void> {
  const { card } = await clientAt(0).ask('card:get', { cardId })
  expect(sum(card.state)).toBe(card.answered)
  for (const client of clients) {
    await client.caughtUp()
    expect(announcements(client, cardId).at(-1)).toMatchObject({
      state: card.state,
      rev: card.rev,
      answered: card.answered,
    })
  }
}

/** The poll's state fits its schema, or the client would have refused it. */
const sum = (state: unknown) => (state as PollState).tallies?.reduce((total, votes) => total + votes, 0)

function clientAt(place: number): Client {
  const client = clients[place % clients.length]
  if (client === undefined) throw new Error('nobody is connected')
  return client
}
