import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import type { PollContent, PollState } from '#shared/features/poll/poll.ts'
import { act } from '../../server/features/act.ts'
import type { Client } from '../client.ts'
import { MatrixWorld } from '../matrix-world.ts'
import { lunch } from '../valid-inputs.ts'

const matrix = await MatrixWorld.start({ seed: 9 })
const [owner, admin, member, mate] = await matrix.world.connectAll('owner', 'admin', 'member', 'mate')
afterAll(() => matrix.close())

describe('TOOL-1: a poll is a card', () => {
  test('that everyone in the group is told of, with its message', async () => {
    const sent = await send({ question: 'Told to all?' })
    const told = await mate.next('conversation:changed', ({ cards }) => cards?.[0]?.id === sent.cardId)
    expect(told).toMatchObject({
      messages: [{ id: sent.messageId, senderId: 'member', body: { type: 'card', tool: 'poll', cardId: sent.cardId } }],
      cards: [{ state: { tallies: [0, 0, 0] }, answered: 0, audience: 4, createdBy: 'member', endedAt: null }],
    })
    expect(told.messages?.[0]?.body).toMatchObject({
      summary: { zh: '[投票] Told to all?', en: '[Poll] Told to all?' },
    })
  })

  test('that is listed with its kind, newest first, page by page', async () => {
    const sent = [await send(), await send(), await send()].map(({ cardId }) => cardId).reverse()
    const first = await mate.ask('card:list', {
      conversationId: matrix.ids.internal,
      tool: 'poll',
      before: null,
      limit: 2,
    })
    expect(first.cards.map(({ id }) => id)).toEqual(sent.slice(0, 2))
    expect(first).toMatchObject({ more: true, people: [{ id: 'member' }] })
    const before = first.cards[1]?.id ?? null
    const next = await mate.ask('card:list', { conversationId: matrix.ids.internal, tool: 'poll', before, limit: 1 })
    expect(next.cards.map(({ id }) => id)).toEqual(sent.slice(2))
  })

  test('whose content is checked by the tool, naming the place', async () => {
    const broken = { ...lunch(), question: '' }
    expect(await refusedContent(broken)).toEqual({
      code: 'invalid',
      reason: 'input',
      details: { at: 'content.question' },
    })
    for (const content of [null, 'poll', [], { ...lunch(), tallies: [9, 0, 0] }, { ...lunch(), options: [] }]) {
      expect(await refusedContent(content)).toMatchObject({ code: 'invalid', reason: 'input' })
    }
    const past = lunch({ deadline: matrix.world.clock.now() })
    expect(await refusedContent(past)).toMatchObject({ code: 'invalid', reason: 'card.deadlinePast' })
  })
})

describe('POLL-2: a vote', () => {
  test('names an option there is, once', async () => {
    const { cardId } = await send()
    expect(await refusedVote(mate, cardId, [3])).toMatchObject({ code: 'invalid', reason: 'poll.noSuchOption' })
    expect(await refusedVote(mate, cardId, [0, 1])).toEqual({
      code: 'invalid',
      reason: 'poll.tooManyOptions',
      details: { most: 1 },
    })
    expect((await vote(mate, cardId, [2, 2])).state).toEqual({ tallies: [0, 0, 1] })
  })

  test('of a multiple choice names at most n', async () => {
    const { cardId } = await send({ choice: { type: 'multiple', atMost: 2 } })
    expect(await refusedVote(mate, cardId, [0, 1, 2])).toMatchObject({
      reason: 'poll.tooManyOptions',
      details: { most: 2 },
    })
    expect(await vote(mate, cardId, [2, 0])).toMatchObject({
      state: { tallies: [1, 0, 1] },
      mine: { options: [0, 2] },
      answered: 1,
    })
  })

  test('is not for whoever is not in the group', async () => {
    const { cardId } = await send()
    const visitor = await matrix.world.connectAs('visitor')
    expect(await refusedVote(visitor, cardId, [0])).toMatchObject({ code: 'not_found', reason: 'card.unknown' })
  })
})

describe('POLL-5: changing a vote', () => {
  test('moves it, and counts the person once', async () => {
    const { cardId } = await send()
    await vote(mate, cardId, [0])
    await vote(owner, cardId, [0])
    expect(await vote(mate, cardId, [1])).toMatchObject({ state: { tallies: [1, 1, 0] }, answered: 2 })
  })

  test('is refused where it was switched off', async () => {
    const { cardId } = await send({ changeable: false })
    await vote(mate, cardId, [0])
    expect(await refusedVote(mate, cardId, [1])).toMatchObject({ code: 'conflict', reason: 'poll.voteIsFinal' })
    expect((await get(mate, cardId)).state).toEqual({ tallies: [1, 0, 0] })
  })

  test('any number of times by anyone leaves tallies that are the sum of the last votes', async () => {
    const votes = fc.array(
      fc.record({ who: fc.nat(3), options: fc.uniqueArray(fc.nat(2), { minLength: 1, maxLength: 2 }) }),
      { minLength: 1, maxLength: 25 },
    )
    await fc.assert(
      fc.asyncProperty(votes, async (cast) => {
        const { cardId } = await send({ choice: { type: 'multiple', atMost: 2 } })
        const voters = [owner, admin, member, mate]
        const last = new Map<Client, readonly number[]>()
        for (const { who, options } of cast) {
          const voter = voters[who] ?? member
          await vote(voter, cardId, options)
          last.set(voter, options)
        }
        const tallies = [0, 1, 2].map((place) => [...last.values()].filter((options) => options.includes(place)).length)
        expect(await get(owner, cardId)).toMatchObject({ state: { tallies }, answered: last.size })
      }),
      { numRuns: 12 },
    )
  })

  test('of everybody at once loses none', async () => {
    const { cardId } = await send()
    const voters = [owner, admin, member, mate]
    await Promise.all(voters.flatMap((voter) => [0, 1, 2].map((option) => vote(voter, cardId, [option]))))
    const { state } = await get(owner, cardId)
    expect((state as PollState).tallies?.reduce((sum, votes) => sum + votes, 0)).toBe(4)
  })
})

describe('POLL-4: results', () => {
  test('shown live are there for everyone from the start', async () => {
    const { cardId } = await send({ results: 'live' })
    await vote(mate, cardId, [1])
    expect((await get(admin, cardId)).state).toEqual({ tallies: [0, 1, 0] })
  })

  test('shown after voting are there for each person from their own vote on, in events too', async () => {
    const { cardId } = await send({ results: 'afterVote' })
    expect((await vote(mate, cardId, [1])).state).toEqual({ tallies: [0, 1, 0] })
    expect((await get(admin, cardId)).state).toEqual({ tallies: null })
    expect(await refusedEntries(admin, cardId)).toMatchObject({ code: 'forbidden', reason: 'poll.resultsHidden' })
    matrix.world.clock.advance(1000)
    await vote(owner, cardId, [2])
    matrix.world.clock.advance(1000)
    const seen = async (client: Client) =>
      (await client.next('conversation:changed', ({ cards }) => cards?.[0]?.id === cardId && cards[0].answered === 2))
        .cards
    expect(await seen(mate)).toMatchObject([{ state: { tallies: [0, 1, 1] } }])
    expect(await seen(admin)).toMatchObject([{ state: { tallies: null } }])
    expect((await vote(admin, cardId, [1])).state).toEqual({ tallies: [0, 2, 1] })
    expect((await mate.ask('card:entries', { cardId })).entries).toHaveLength(3)
  })

  test('shown after the end are there for nobody before it, not even its creator', async () => {
    const { cardId } = await send({ results: 'afterEnd' })
    for (const client of [mate, member]) expect((await vote(client, cardId, [1])).state).toEqual({ tallies: null })
    for (const client of [mate, member, owner]) {
      expect(await refusedEntries(client, cardId)).toMatchObject({ reason: 'poll.resultsHidden' })
      expect((await exported(client, cardId, 'csv')).status).toBe(403)
    }
    const { card } = await member.change('card:end', { cardId })
    expect(card.state).toEqual({ tallies: [0, 2, 0] })
    expect((await get(mate, cardId)).state).toEqual({ tallies: [0, 2, 0] })
  })
})

describe('POLL-6, TOOL-2: the end', () => {
  test.each([
    ['its creator', () => member],
    ['the owner', () => owner],
    ['an admin', () => admin],
  ])('comes early by %s, once, and posts the result', async (_, client) => {
    const { cardId } = await send({ question: 'Early?' })
    await vote(mate, cardId, [1])
    const { card } = await client().change('card:end', { cardId })
    expect(card).toMatchObject({
      endedAt: matrix.world.clock.now(),
      endedBy: client().personId,
      state: { tallies: [0, 1, 0] },
    })
    expect(await resultNotes(cardId)).toEqual([
      {
        type: 'cardNote',
        note: 'result',
        cardId,
        tool: 'poll',
        summary: { zh: '投票已结束：Early? Rice 得票最多（1 票）', en: 'Poll ended: Early? Rice came first (1 vote)' },
        mentions: [],
      },
    ])
    const again = { clientId: matrix.world.newClientId(), cardId }
    expect(await client().refusal('card:end', again)).toMatchObject({ code: 'conflict', reason: 'card.ended' })
    expect(await refusedVote(mate, cardId, [0])).toMatchObject({ code: 'conflict', reason: 'card.ended' })
  })

  test('does not come early by anyone else', async () => {
    const { cardId } = await send()
    const input = { clientId: matrix.world.newClientId(), cardId }
    expect(await mate.refusal('card:end', input)).toEqual({ code: 'forbidden', reason: 'card.notYours', details: {} })
  })

  test('TOOL-3: comes by the clock at the deadline', async () => {
    const { cardId } = await send({ deadline: matrix.world.clock.now() + 60_000 })
    await vote(mate, cardId, [0])
    matrix.world.clock.advance(59_999)
    await vote(owner, cardId, [0])
    matrix.world.clock.advance(1)
    const told = await mate.next('conversation:changed', ({ cards }) => cards?.some(ended(cardId)) ?? false)
    expect(told.cards?.find(({ id }) => id === cardId)).toMatchObject({ endedBy: null, state: { tallies: [2, 0, 0] } })
    expect(await refusedVote(admin, cardId, [0])).toMatchObject({ reason: 'card.ended' })
    expect(await resultNotes(cardId)).toHaveLength(1)
  })

  test('a vote after the deadline is refused even before the server has got round to ending it', async () => {
    const { cardId } = await send({ deadline: matrix.world.clock.now() + 1000 })
    matrix.world.clock.advance(1000)
    const action = { type: 'vote', options: [0] }
    const input = { clientId: matrix.world.newClientId(), cardId, action }
    const voting = act(matrix.world.server.ctx, { personId: 'mate' }, input)
    await expect(voting).rejects.toMatchObject({ reason: 'card.ended' })
  })

  test('without any vote says so', async () => {
    const { cardId } = await send({ question: 'Nobody?' })
    await member.change('card:end', { cardId })
    expect(await resultNotes(cardId)).toMatchObject([{ summary: { en: 'Poll ended without votes: Nobody?' } }])
  })
})

describe('TOOL-3: deadlines survive a restart', () => {
  test('what fell due while the server was down is ended at its start, the rest in its time', async () => {
    const own = await MatrixWorld.start({ seed: 10 })
    try {
      const client = await own.world.connectAs('member')
      const make = async (minutes: number) => {
        const content = lunch({ deadline: own.world.clock.now() + minutes * 60_000 })
        return (await client.change('card:send', { conversationId: own.ids.internal, tool: 'poll', content })).cardId
      }
      const [soon, later] = [await make(1), await make(60)]
      await own.world.restart(10 * 60_000)
      const again = await own.world.connectAs('member')
      const cards = async () =>
        (await again.ask('card:list', { conversationId: own.ids.internal, tool: 'poll', before: null, limit: 9 })).cards
      while (!(await cards()).some(ended(soon))) await again.caughtUp()
      expect((await cards()).find(({ id }) => id === later)?.endedAt).toBe(null)
      own.world.clock.advance(50 * 60_000)
      await again.next('conversation:changed', (changes) => changes.cards?.some(ended(later)) ?? false)
      await own.world.restart()
      const { messages } = await (await own.world.connectAs('member')).ask('history:page', {
        conversationId: own.ids.internal,
        from: { type: 'latest' },
        limit: 20,
      })
      expect(messages.map(({ body }) => body.type)).toEqual(['card', 'card', 'cardNote', 'cardNote'])
    } finally {
      await own.close()
    }
  })
})

describe('TOOL-3: a card that cannot be ended', () => {
  test('holds up no other, and ends once it can', async () => {
    const own = await MatrixWorld.start({ seed: 11 })
    const { clock, log, server } = own.world
    try {
      const client = await own.world.connectAs('member')
      const make = async (seconds: number) => {
        const content = lunch({ deadline: clock.now() + seconds * 1000 })
        return (await client.change('card:send', { conversationId: own.ids.internal, tool: 'poll', content })).cardId
      }
      const [torn, whole, later] = [await make(60), await make(60), await make(90)]
      const write = (cardId: string, content: string) =>
        server.ctx.storage.write((db) => db.updateTable('cards').set({ content }).where('id', '=', cardId).execute())
      await write(torn, '{')
      clock.advance(60_000)
      await client.next('conversation:changed', ({ cards }) => cards?.some(ended(whole)) ?? false)
      clock.advance(30_000)
      await client.next('conversation:changed', ({ cards }) => cards?.some(ended(later)) ?? false)
      await write(torn, JSON.stringify(lunch({ deadline: clock.now() })))
      clock.advance(60_000)
      await client.next('conversation:changed', ({ cards }) => cards?.some(ended(torn)) ?? false)
      const faults = log.splice(0).filter((line) => Object(JSON.parse(line)).level >= 40)
      expect(faults.map((line) => JSON.parse(line))).toMatchObject([{ deadlines: 'cards', id: torn, times: 1 }])
    } finally {
      await own.close()
    }
  })
})

describe('TOOL-5, TOOL-6: reminding', () => {
  test('mentions those of the audience who have not answered, and not whoever reminds', async () => {
    const { cardId } = await send()
    await vote(mate, cardId, [0])
    await matrix.addMember(matrix.ids.internal, 'newcomer')
    const { reminded } = await member.change('card:remind', { cardId })
    expect(reminded).toBe(2)
    const note = (await latest()).find(({ body }) => body.type === 'cardNote' && body.cardId === cardId)
    expect(note).toMatchObject({ senderId: 'member', body: { note: 'remind', mentions: ['owner', 'admin'] } })
    const { missing } = await member.ask('card:entries', { cardId })
    expect(missing).toEqual(['owner', 'admin', 'member'])
    await matrix.removeMember(matrix.ids.internal, 'newcomer')
  })

  test('happens at most once in ten minutes', async () => {
    const { cardId } = await send()
    await member.change('card:remind', { cardId })
    matrix.world.clock.advance(10 * 60_000 - 1)
    const input = () => ({ clientId: matrix.world.newClientId(), cardId })
    expect(await admin.refusal('card:remind', input())).toEqual({
      code: 'rate_limited',
      reason: 'card.remindedLately',
      details: { minutes: 1 },
    })
    matrix.world.clock.advance(1)
    expect((await admin.ask('card:remind', input())).reminded).toBe(3)
  })

  test('is refused when everyone answered, when it is over, and to everyone who does not run it', async () => {
    const { cardId } = await send()
    const input = () => ({ clientId: matrix.world.newClientId(), cardId })
    expect(await mate.refusal('card:remind', input())).toMatchObject({ code: 'forbidden', reason: 'card.notYours' })
    for (const client of [owner, admin, mate]) await vote(client, cardId, [0])
    expect(await member.refusal('card:remind', input())).toMatchObject({
      code: 'conflict',
      reason: 'card.everyoneAnswered',
    })
    await member.change('card:end', { cardId })
    expect(await member.refusal('card:remind', input())).toMatchObject({ reason: 'card.ended' })
  })

  test('TOOL-6: later joiners may answer, leavers may not', async () => {
    const { cardId } = await send()
    await matrix.addMember(matrix.ids.internal, 'stranger')
    await matrix.arrangeMember(matrix.ids.internal, 'stranger', { historyFrom: 0 })
    const stranger = await matrix.world.connectAs('stranger')
    expect(await vote(stranger, cardId, [0])).toMatchObject({ answered: 1, audience: 5 })
    await matrix.removeMember(matrix.ids.internal, 'stranger')
    expect(await refusedVote(stranger, cardId, [1])).toMatchObject({ code: 'not_found' })
  })
})

describe('POLL-7: who voted what', () => {
  test('is told in a named poll', async () => {
    const { cardId } = await send()
    await vote(mate, cardId, [1])
    const { entries, people } = await owner.ask('card:entries', { cardId })
    expect(entries).toMatchObject([{ personId: 'mate', entry: { options: [1] } }])
    expect(people.map(({ id }) => id)).toContain('mate')
  })
})

function send(change: Partial<PollContent> = {}) {
  return member.change('card:send', { conversationId: matrix.ids.internal, tool: 'poll', content: lunch(change) })
}

async function vote(client: Client, cardId: string, options: readonly number[]) {
  return (await client.change('card:act', { cardId, action: { type: 'vote', options } })).card
}

function refusedVote(client: Client, cardId: string, options: readonly number[]) {
  return client.refusal('card:act', { clientId: matrix.world.newClientId(), cardId, action: { type: 'vote', options } })
}

function refusedContent(content: unknown) {
  const input = { clientId: matrix.world.newClientId(), conversationId: matrix.ids.internal, tool: 'poll', content }
  return member.refusal('card:send', input)
}

const refusedEntries = (client: Client, cardId: string) => client.refusal('card:entries', { cardId })

async function get(client: Client, cardId: string) {
  return (await client.ask('card:get', { cardId })).card
}

function exported(client: Client, cardId: string, format: string) {
  return matrix.world.get(`/api/cards/${cardId}/export?format=${format}`, { authorization: `Bearer ${client.token}` })
}

async function latest() {
  const page = { conversationId: matrix.ids.internal, from: { type: 'latest' as const }, limit: 100 }
  return (await owner.ask('history:page', page)).messages
}

async function resultNotes(cardId: string) {
  return (await latest()).map(({ body }) => body).filter((body) => body.type === 'cardNote' && body.cardId === cardId)
}

const ended = (cardId: string) => (card: { id: string; endedAt: number | null }) =>
  card.id === cardId && card.endedAt !== null
