import { readSheet } from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import type { PollContent } from '#shared/features/poll/poll.ts'
import type { Client } from '../client.ts'
import { MatrixWorld } from '../matrix-world.ts'
import { lunch } from '../valid-inputs.ts'

describe('POLL-3, invariant 11: an anonymous poll', () => {
  test.each(['live', 'afterVote', 'afterEnd'] as const)(
    'with results %s shows everyone else exactly the same, whichever of two people chose what',
    async (results) => {
      const one = await observe({ results, changeable: true }, ['owner', 'admin'])
      const other = await observe({ results, changeable: true }, ['admin', 'owner'])
      expect(one.observed).toEqual(other.observed)
      expect(one.observed.length).toBeGreaterThan(20)
    },
  )

  test('leaves no line in the log that names a voter or an option', async () => {
    const { log } = await observe({ results: 'live', changeable: true }, ['owner', 'admin'])
    for (const word of ['Noodles', 'Rice', 'Dumplings', 'vote', 'options']) expect(log).not.toContain(word)
  })

  test('tells each voter their own choice, on every device', async () => {
    const matrix = await MatrixWorld.start({ seed: 11 })
    try {
      const [member, mate] = [await matrix.world.connectAs('member'), await matrix.world.connectAs('mate')]
      const phone = await matrix.world.connectAs('mate')
      const { cardId } = await member.change('card:send', pollIn(matrix, { results: 'afterEnd' }))
      await mate.change('card:act', { cardId, action: { type: 'vote', options: [2] } })
      await phone.caughtUp()
      matrix.world.clock.advance(1000)
      const told = await phone.next('conversation:changed', ({ cards }) => cards?.[0]?.answered === 1)
      expect(told.cards).toMatchObject([{ mine: { options: [2] }, state: { tallies: null } }])
      expect((await phone.ask('card:get', { cardId })).card.mine).toMatchObject({ options: [2] })
    } finally {
      await matrix.close()
    }
  })
})

/**
 * Plays an anonymous poll in a world that replays to the letter, where the first of `voters` takes Rice and the second
 * Dumplings; answers everything the observers were told, asked for or could download.
 */
async function observe(change: Partial<PollContent>, voters: readonly [string, string]) {
  const matrix = await MatrixWorld.start({ seed: 12 })
  try {
    const [member, mate] = [await matrix.world.connectAs('member'), await matrix.world.connectAs('mate')]
    const [first, second] = [await matrix.world.connectAs(voters[0]), await matrix.world.connectAs(voters[1])]
    const observed: unknown[] = []
    const { cardId } = await member.change('card:send', pollIn(matrix, change))
    const look = async () => {
      matrix.world.clock.advance(1000)
      for (const client of [member, mate]) observed.push(await everythingAbout(matrix, client, cardId))
    }
    const choose = (client: Client, option: number) =>
      client.change('card:act', { cardId, action: { type: 'vote', options: [option] } })
    await choose(mate, 0)
    await look()
    await choose(first, 1)
    await look()
    observed.push(await member.change('card:remind', { cardId }))
    await look()
    await choose(second, 2)
    await look()
    matrix.world.clock.advance(600_000)
    await choose(first, 0)
    await choose(first, 1)
    await look()
    await member.change('card:end', { cardId })
    await look()
    for (const client of [member, mate]) observed.push(...client.heard)
    return { observed, log: matrix.world.log.join('\n') }
  } finally {
    await matrix.close()
  }
}

/** Every way there is to look at a card. */
async function everythingAbout(matrix: MatrixWorld, client: Client, cardId: string): Promise<unknown[]> {
  await client.caughtUp()
  const conversationId = matrix.ids.internal
  const page = { conversationId, from: { type: 'latest' as const }, limit: 50 }
  return [
    await client.reply('card:get', { cardId }),
    await client.reply('card:entries', { cardId }),
    await client.reply('card:list', { conversationId, tool: 'poll', before: null, limit: 5 }),
    await client.reply('history:page', page),
    await client.reply('sync:changes', { cursors: {} }),
    await client.reply('sync:changes', { cursors: { [conversationId]: 1 } }),
    await client.reply('members:list', { conversationId }),
    await download(matrix, client, cardId, 'csv&language=zh'),
    await download(matrix, client, cardId, 'csv&language=en'),
    await download(matrix, client, cardId, 'xlsx'),
  ]
}

async function download({ world }: MatrixWorld, { token }: Client, cardId: string, asked: string): Promise<unknown> {
  const path = `/api/cards/${cardId}/export?format=${asked}`
  const response = await world.get(path, { authorization: `Bearer ${token}` })
  if (!response.ok || asked !== 'xlsx') return response.text()
  return readSheet(Buffer.from(await response.arrayBuffer()))
}

function pollIn({ ids }: MatrixWorld, change: Partial<PollContent>) {
  return { conversationId: ids.internal, tool: 'poll', content: lunch({ anonymous: true, ...change }) }
}
