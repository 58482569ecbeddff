import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { noSwitches } from '#shared/domain/conversation.ts'
import type { Client } from '../client.ts'
import { insertPoll } from '../insert-poll.ts'
import { MatrixWorld } from '../matrix-world.ts'
import { lunch } from '../valid-inputs.ts'

let matrix: MatrixWorld
let member: Client
let mate: Client

beforeAll(async () => {
  matrix = await MatrixWorld.start({ seed: 5 })
  member = await matrix.world.connectAs('member')
  mate = await matrix.world.connectAs('mate')
  for (let time = 1; time <= 45; time += 1) await member.say(matrix.ids.internal, `message ${time}`)
})
afterAll(() => matrix.close())

describe('a page of history', () => {
  test('is the latest, in order, with the people in it', async () => {
    const { messages, people, cards, firstSeq } = await page({ type: 'latest' }, 10)
    expect(messages.map(({ seq }) => seq)).toEqual(seqs(36, 45))
    expect(messages.map(({ body }) => body)).toContainEqual({ type: 'text', text: 'message 45', mentions: [] })
    expect(people.map(({ id }) => id)).toEqual(['member'])
    expect(cards).toEqual([])
    expect(firstSeq).toBe(1)
  })

  test('before and after a position leave that position out', async () => {
    expect((await page({ type: 'before', seq: 20 }, 5)).messages.map(({ seq }) => seq)).toEqual(seqs(15, 19))
    expect((await page({ type: 'after', seq: 20 }, 5)).messages.map(({ seq }) => seq)).toEqual(seqs(21, 25))
    expect((await page({ type: 'before', seq: 1 }, 5)).messages).toEqual([])
    expect((await page({ type: 'after', seq: 45 }, 5)).messages).toEqual([])
  })

  test('of any size, put together backwards or forwards, gives everything once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 50 }), fc.boolean(), async (limit, backwards) => {
        const seen: number[] = []
        for (;;) {
          const edge = backwards ? seen[0] : seen.at(-1)
          const start = backwards ? { type: 'latest' as const } : { type: 'after' as const, seq: 0 }
          const type = backwards ? ('before' as const) : ('after' as const)
          const { messages } = await page(edge === undefined ? start : { type, seq: edge }, limit)
          if (messages.length === 0) break
          const told = messages.map(({ seq }) => seq)
          if (backwards) seen.unshift(...told)
          else seen.push(...told)
        }
        expect(seen).toEqual(seqs(1, 45))
      }),
      { numRuns: 15 },
    )
  })

  test('brings the cards its messages show, as they are for the asker', async () => {
    const { cardId } = await mate.change('card:send', {
      conversationId: matrix.ids.department,
      tool: 'poll',
      content: lunch(),
    })
    await member.change('card:act', { cardId, action: { type: 'vote', options: [1] } })
    const asked = { conversationId: matrix.ids.department, from: { type: 'latest' as const }, limit: 10 }
    const [mine, theirs] = [await member.ask('history:page', asked), await mate.ask('history:page', asked)]
    expect(mine.cards).toMatchObject([{ id: cardId, state: { tallies: [0, 1, 0] }, mine: { options: [1] } }])
    expect(theirs.cards).toMatchObject([{ id: cardId, mine: null }])
  })

  test('is at most a hundred messages', async () => {
    const asked = { conversationId: matrix.ids.internal, from: { type: 'latest' as const } }
    expect(await member.refusal('history:page', { ...asked, limit: 101 })).toMatchObject({ code: 'invalid' })
    expect(await member.refusal('history:page', { ...asked, limit: 0 })).toMatchObject({ code: 'invalid' })
  })
})

describe('a newcomer', () => {
  test('sees nothing from before their time: not in pages, not in a first start, not as a card', async () => {
    const old = await insertPoll(matrix, matrix.ids.internal, 'member', lunch({ question: 'An old secret?' }))
    await member.say(matrix.ids.internal, 'an old secret')
    await matrix.addMember(matrix.ids.internal, 'newcomer')
    const newcomer = await matrix.world.connectAs('newcomer')
    await member.say(matrix.ids.internal, 'welcome')

    const told = await newcomer.ask('history:page', asked(matrix.ids.internal))
    expect(told.messages.map(({ body }) => (body.type === 'text' ? body.text : body.type))).toEqual([
      'system',
      'welcome',
    ])
    expect(told.firstSeq).toBe(told.messages[0]?.seq)
    const all = { ...asked(matrix.ids.internal), from: { type: 'after' as const, seq: 0 } }
    expect((await newcomer.ask('history:page', all)).messages).toEqual(told.messages)
    const start = await newcomer.ask('sync:changes', { cursors: {} })
    expect(JSON.stringify(start)).not.toContain('old secret')
    expect(start.conversations[0]?.read).toMatchObject({ unread: 1 })
    expect(await newcomer.refusal('card:get', { cardId: old })).toMatchObject({
      code: 'not_found',
      reason: 'card.unknown',
    })
    expect(await newcomer.refusal('card:entries', { cardId: old })).toMatchObject({ code: 'not_found' })
    const list = { conversationId: matrix.ids.internal, tool: 'poll', before: null, limit: 20 }
    expect((await newcomer.ask('card:list', list)).cards).toEqual([])
  })

  test('hears nothing of an old card either, however it changes', async () => {
    const old = await insertPoll(matrix, matrix.ids.department, 'member', lunch({ question: 'Another old secret?' }))
    await matrix.addMember(matrix.ids.department, 'newcomer')
    const newcomer = await matrix.world.connectAs('newcomer')
    const { conversations } = await newcomer.ask('sync:changes', { cursors: {} })
    const cursors = Object.fromEntries(conversations.map(({ conversationId, rev }) => [conversationId, rev]))
    await member.change('card:act', { cardId: old, action: { type: 'vote', options: [0] } })
    matrix.world.clock.advance(1000)
    await member.change('card:remind', { cardId: old })
    await member.change('card:end', { cardId: old })
    matrix.world.clock.advance(1000)
    const last = await member.say(matrix.ids.department, 'that was that')
    await newcomer.next('conversation:changed', ({ rev }) => rev >= last.rev)
    const heard = newcomer.all('conversation:changed').flatMap(({ cards }) => cards ?? [])
    expect(heard).toEqual([])
    const caughtUp = await newcomer.ask('sync:changes', { cursors })
    expect(caughtUp.conversations.flatMap(({ cards }) => cards ?? [])).toEqual([])
    expect(
      (await newcomer.ask('sync:changes', { cursors: {} })).conversations.flatMap(({ cards }) => cards ?? []),
    ).toEqual([])
    expect((await newcomer.ask('history:page', asked(matrix.ids.department))).cards).toEqual([])
  })

  test('sees everything where the group shows its history', async () => {
    await matrix.arrange(matrix.ids.external, { switches: { ...noSwitches, newcomersSeeHistory: true } })
    await member.say(matrix.ids.external, 'from long ago')
    await matrix.addMember(matrix.ids.external, 'newcomer')
    const newcomer = await matrix.world.connectAs('newcomer')
    const { messages, firstSeq } = await newcomer.ask('history:page', asked(matrix.ids.external))
    expect(firstSeq).toBe(1)
    expect(messages[0]?.body).toMatchObject({ text: 'from long ago' })
  })
})

describe('MSG-5: how far one has read', () => {
  test('counts what others said since, never own messages and never system lines', async () => {
    const { conversationId } = await member.change('group:create', { name: 'Counting', memberIds: ['mate', 'owner'] })
    await mate.say(conversationId, 'one')
    await member.say(conversationId, 'mine')
    await matrix.rename(conversationId, 'Renamed')
    await mate.say(conversationId, 'two')
    expect(await readStateOf(member, conversationId)).toMatchObject({
      readSeq: 0,
      asOfSeq: 5,
      unread: 2,
      mentionSeq: null,
    })
    expect(await readStateOf(mate, conversationId)).toMatchObject({ unread: 1 })
  })

  test('remembers the last call by name or to all, until it is read', async () => {
    const { conversationId } = await member.change('group:create', { name: 'Calling', memberIds: ['mate', 'owner'] })
    const called = await call(member, conversationId, { personId: 'mate' })
    expect(await readStateOf(mate, conversationId)).toMatchObject({ unread: 1, mentionSeq: called.seq })
    const all = await call(member, conversationId, 'all')
    expect(await readStateOf(mate, conversationId)).toMatchObject({ unread: 2, mentionSeq: all.seq })
    expect(await readStateOf(member, conversationId)).toMatchObject({ unread: 0, mentionSeq: null })
    const read = await mate.ask('read:set', { conversationId, readSeq: all.seq })
    expect(read).toEqual({
      conversationId,
      readSeq: all.seq,
      asOfSeq: all.seq,
      asOfRev: all.rev,
      unread: 0,
      mentionSeq: null,
    })
  })

  test('never moves back and never past the end, and tells every device of the person', async () => {
    const { conversationId } = await member.change('group:create', { name: 'Reading', memberIds: ['mate', 'owner'] })
    for (const text of ['one', 'two', 'three']) await member.say(conversationId, text)
    const phone = await matrix.world.connectAs('mate')
    expect(await mate.ask('read:set', { conversationId, readSeq: 3 })).toMatchObject({ readSeq: 3, unread: 1 })
    expect(await mate.ask('read:set', { conversationId, readSeq: 2 })).toMatchObject({ readSeq: 3, unread: 1 })
    expect(await mate.ask('read:set', { conversationId, readSeq: 9999 })).toMatchObject({ readSeq: 4, unread: 0 })
    const heard = await phone.next(
      'read:changed',
      (read) => read.conversationId === conversationId && read.readSeq === 4,
    )
    expect(heard).toEqual({ conversationId, readSeq: 4, asOfSeq: 4, asOfRev: 5, unread: 0, mentionSeq: null })
    expect(member.all('read:changed').filter((read) => read.conversationId === conversationId)).toEqual([])
  })

  test('a call to somebody who is not here is refused', async () => {
    await expect(call(member, matrix.ids.department, { personId: 'stranger' })).rejects.toMatchObject({
      code: 'invalid',
      reason: 'message.mentionsStranger',
    })
  })
})

type From = { type: 'latest' } | { type: 'before' | 'after'; seq: number }

function page(from: From, limit: number) {
  return mate.ask('history:page', { conversationId: matrix.ids.internal, from, limit })
}

const asked = (conversationId: string) => ({ conversationId, from: { type: 'latest' as const }, limit: 100 })

const seqs = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, place) => from + place)

async function readStateOf(client: Client, conversationId: string) {
  const { conversations } = await client.ask('sync:changes', { cursors: {} })
  return conversations.find((one) => one.conversationId === conversationId)?.read
}

function call(client: Client, conversationId: string, who: 'all' | { personId: string }) {
  const body = { type: 'text' as const, text: '@called here', mentions: [{ who, start: 0, length: 7 }] }
  return client.change('message:send', { conversationId, body })
}
