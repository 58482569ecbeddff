import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RedPacketContent, RedPacketEntry } from '#shared/features/redPacket/red-packet.ts'
import { allBalances } from '../../server/storage/stores/ledger.store.ts'
import type { Client } from '../client.ts'
import { addCrowd } from '../crowd.ts'
import { MatrixWorld } from '../matrix-world.ts'

const day = 24 * 3_600_000
let matrix: MatrixWorld
let member: Client
let mate: Client
let owner: Client
let crowd: string[] = []

beforeAll(async () => {
  matrix = await MatrixWorld.start({
    seed: 31,
    build: async (work) => {
      crowd = await addCrowd(work, 199)
    },
  })
  member = await matrix.world.connectAs('member')
  mate = await matrix.world.connectAs('mate')
  owner = await matrix.world.connectAs('owner')
  await member.change('wallet:topUp', { fen: 200_000 })
})
afterAll(() => matrix.close())

describe('RP-3: the ledger', () => {
  test('debits the sender, holds the money for the card, and hands it to who opens', async () => {
    const before = await balance(member)
    const { cardId } = await send({ kind: 'normal', each: 250, shares: 3, greeting: '谢谢' })
    expect(await balance(member)).toBe(before - 750)
    expect(await held(cardId)).toBe(750)
    expect((await open(mate, cardId)).mine).toMatchObject({ fen: 250, place: 1 })
    expect(await held(cardId)).toBe(500)
    await expectSumOfNothing()
  })

  test('debits once, however often the same sending is repeated', async () => {
    const before = await balance(member)
    const input = {
      clientId: member.newClientId(),
      conversationId: matrix.ids.internal,
      tool: 'redPacket',
      content: { kind: 'lucky', total: 100, shares: 2, greeting: 'once' },
    }
    const sent = await Promise.all([1, 2, 3].map(() => member.ask('card:send', input)))
    expect(new Set(sent.map(({ cardId }) => cardId)).size).toBe(1)
    expect(await balance(member)).toBe(before - 100)
  })
})

describe('RP-4: opening', () => {
  test('is for members, once each; the sender may open lucky and normal ones', async () => {
    const { cardId } = await send({ kind: 'lucky', total: 900, shares: 3, greeting: 'x' })
    await open(member, cardId)
    const input = { clientId: member.newClientId(), cardId, action: { type: 'open' } }
    expect(await member.refusal('card:act', input)).toMatchObject({ reason: 'redPacket.openedAlready' })
    const stranger = await matrix.world.connectAs('stranger')
    expect(await stranger.refusal('card:act', { ...input, clientId: stranger.newClientId() })).toMatchObject({
      reason: 'card.unknown',
    })
  })

  test('RP-1: an exclusive one is for whom it names, never for its sender', async () => {
    const { cardId } = await send({ kind: 'exclusive', each: 500, people: ['mate'], greeting: 'x' })
    const input = { clientId: owner.newClientId(), cardId, action: { type: 'open' } }
    expect(await owner.refusal('card:act', input)).toMatchObject({ code: 'forbidden', reason: 'redPacket.notForYou' })
    expect((await open(mate, cardId)).endedAt).not.toBe(null)
    const own = { kind: 'exclusive', each: 1, people: ['member'], greeting: 'x' } as const
    expect(await refused(own)).toMatchObject({ reason: 'redPacket.namesYourself' })
  })
})

test('RP-9: too small a balance is refused, and nothing is debited', async () => {
  const before = await balance(mate)
  const input = {
    clientId: mate.newClientId(),
    conversationId: matrix.ids.internal,
    tool: 'redPacket',
    content: { kind: 'normal', each: 20_000, shares: 100, greeting: 'x' },
  }
  expect(await mate.refusal('card:send', input)).toEqual({
    code: 'conflict',
    reason: 'wallet.tooSmall',
    details: { balance: before, needed: 2_000_000 },
  })
  expect(await balance(mate)).toBe(before)
})

test('RP-2: shares outside 0.01–200 yuan, more than 100 of them and long greetings are refused', async () => {
  for (const content of [
    { kind: 'lucky', total: 9, shares: 10, greeting: 'x' },
    { kind: 'lucky', total: 20_001, shares: 1, greeting: 'x' },
    { kind: 'normal', each: 0, shares: 1, greeting: 'x' },
    { kind: 'normal', each: 1.5, shares: 1, greeting: 'x' },
    { kind: 'normal', each: 1, shares: 101, greeting: 'x' },
    { kind: 'normal', each: 1, shares: 1, greeting: '福'.repeat(26) },
    { kind: 'exclusive', each: 1, people: ['mate', 'mate'], greeting: 'x' },
  ]) {
    expect(await refused(content), JSON.stringify(content)).toMatchObject({ code: 'invalid', reason: 'input' })
  }
})

describe('RP-6: the end', () => {
  test('returns what is left after 24 hours, exactly once, also when people open it at that moment', async () => {
    const { cardId } = await send({ kind: 'lucky', total: 1000, shares: 5, greeting: 'x' })
    const { fen } = (await open(mate, cardId)).mine as RedPacketEntry
    matrix.world.clock.advance(day)
    const input = () => ({ clientId: owner.newClientId(), cardId, action: { type: 'open' } })
    await Promise.all([owner.reply('card:act', input()), owner.reply('card:act', input())])
    await mate.next(
      'conversation:changed',
      ({ cards }) => cards?.some((c) => c.id === cardId && c.endedAt !== null) ?? false,
    )
    expect((await member.ask('card:get', { cardId })).card.state).toMatchObject({ taken: 1, returned: 1000 - fen })
    expect(await returnsOf(cardId)).toEqual([1000 - fen])
    await matrix.world.restart(day)
    member = await matrix.world.connectAs('member')
    mate = await matrix.world.connectAs('mate')
    owner = await matrix.world.connectAs('owner')
    expect(await returnsOf(cardId)).toEqual([1000 - fen])
    expect(await held(cardId)).toBe(0)
    await expectSumOfNothing()
  })
})

test('RP-8: my red packets lists sent and received of a year, page by page', async () => {
  const year = new Date(matrix.world.clock.now()).getUTCFullYear()
  const asked = { year, zone: 'UTC', before: null, limit: 1 } as const
  const received = await mate.ask('redPacket:record', { ...asked, side: 'received' })
  expect(received).toMatchObject({ more: true, people: [{ id: 'member' }] })
  const next = await mate.ask('redPacket:record', {
    ...asked,
    side: 'received',
    before: received.packets[0]?.postingId ?? null,
    limit: 50,
  })
  const all = [...received.packets, ...next.packets]
  expect(all).toHaveLength(received.count)
  expect(all.reduce((sum, { fen }) => sum + fen, 0)).toBe(received.fen)
  const none = await mate.ask('redPacket:record', { ...asked, side: 'sent', year: year - 3 })
  expect(none).toMatchObject({ count: 0, fen: 0, packets: [] })
  expect((await member.ask('redPacket:record', { ...asked, side: 'sent' })).count).toBeGreaterThan(3)
})

test('RP-4, RP-5: 200 people at once over real sockets take 10 shares', async () => {
  const { conversationId } = await member.change('group:create', { name: 'Rush', memberIds: crowd })
  const clients = [member, ...(await Promise.all(crowd.map((id) => matrix.world.connectAs(id))))]
  expect(clients).toHaveLength(200)
  const content = { kind: 'lucky', total: 8_800, shares: 10, greeting: 'rush' }
  const { cardId } = await member.change('card:send', { conversationId, tool: 'redPacket', content })
  const replies = await Promise.all(
    clients.map((client) =>
      client.reply('card:act', { clientId: client.newClientId(), cardId, action: { type: 'open' } }),
    ),
  )
  expect(replies.filter(({ ok }) => ok)).toHaveLength(10)
  const { entries } = await member.ask('card:entries', { cardId })
  const took = entries.map(({ entry }) => entry as RedPacketEntry)
  expect(took.map(({ place }) => place)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  expect(took.reduce((sum, { fen }) => sum + fen, 0)).toBe(8_800)
  const most = Math.max(...took.map(({ fen }) => fen))
  const { card } = await member.ask('card:get', { cardId })
  expect(card).toMatchObject({ state: { taken: 10, takenFen: 8_800, leading: { fen: most }, returned: 0 } })
  expect(await held(cardId)).toBe(0)
  await expectSumOfNothing()
}, 60_000)

function send(content: RedPacketContent) {
  return member.change('card:send', { conversationId: matrix.ids.internal, tool: 'redPacket', content })
}

function refused(content: unknown) {
  const input = { clientId: member.newClientId(), conversationId: matrix.ids.internal, tool: 'redPacket', content }
  return member.refusal('card:send', input)
}

async function open(client: Client, cardId: string) {
  return (await client.change('card:act', { cardId, action: { type: 'open' } })).card
}

async function balance(client: Client): Promise<number> {
  return (await client.ask('wallet:get', {})).balance
}

const accounts = () => allBalances(matrix.world.server.ctx.storage.read)

async function held(cardId: string): Promise<number | undefined> {
  return (await accounts()).find(({ id }) => id === `card ${cardId}`)?.balance
}

/** Every return of the card's money to its sender. */
async function returnsOf(cardId: string): Promise<number[]> {
  const { read } = matrix.world.server.ctx.storage
  const rows = await read
    .selectFrom('ledgerEntries')
    .select('fen')
    .where('cardId', '=', cardId)
    .where('account', '=', 'wallet member')
    .where('what', '=', 'returned')
    .execute()
  return rows.map(({ fen }) => fen)
}

/** What the bank owes is what everybody holds, and nobody but the bank owes. */
async function expectSumOfNothing(): Promise<void> {
  const all = await accounts()
  expect(all.reduce((sum, { balance: fen }) => sum + fen, 0)).toBe(0)
  expect(all.filter(({ id, balance: fen }) => fen < 0 && id !== 'bank')).toEqual([])
}
