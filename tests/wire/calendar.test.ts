import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { calendarLimits } from '#shared/domain/calendar.ts'
import type { MeetingAnswer, MeetingContent } from '#shared/features/meeting/meeting.ts'
import type { Client } from '../client.ts'
import { MatrixWorld } from '../matrix-world.ts'
import { standup } from '../standup.ts'

const hour = 60 * 60_000

let matrix: MatrixWorld
let owner: Client
let member: Client
let mate: Client
let stranger: Client
/** Every test has a week of its own, so that what others plan is not in its way. */
let week = 0

beforeAll(async () => {
  matrix = await MatrixWorld.start({ seed: 37 })
  owner = await matrix.world.connectAs('owner')
  member = await matrix.world.connectAs('member')
  mate = await matrix.world.connectAs('mate')
  stranger = await matrix.world.connectAs('stranger')
})
afterAll(() => matrix.close())

describe('MEET-5: a calendar', () => {
  test('has what concerns a person, with their answer; who called a meeting comes unless they say otherwise', async () => {
    const { cardId, span, content } = await plan()
    const entry = {
      id: cardId,
      cardId,
      conversationId: matrix.ids.internal,
      title: content.topic,
      startsAt: content.startsAt,
      endsAt: content.endsAt,
      state: 'planned',
    }
    expect(await within(member, span)).toMatchObject([{ ...entry, attendance: 'yes' }])
    expect(await within(mate, span)).toMatchObject([{ ...entry, attendance: 'maybe' }])
    expect(await within(stranger, span)).toEqual([])
    await answer(mate, cardId, 'attend')
    expect(await within(mate, span)).toMatchObject([{ attendance: 'yes' }])
    await answer(mate, cardId, 'decline')
    expect(await within(mate, span)).toMatchObject([{ attendance: 'no' }])
    await answer(member, cardId, 'decline')
    expect(await within(member, span)).toMatchObject([{ attendance: 'no' }])
  })

  test('leaves out what one is not invited to', async () => {
    const { span } = await plan({ participants: { type: 'named', personIds: ['mate'] } })
    expect(await within(mate, span)).toHaveLength(1)
    expect(await within(owner, span)).toEqual([])
  })

  test('follows a meeting to its new time, where an old answer does not count, and says when it is cancelled', async () => {
    const { cardId, span, content } = await plan()
    await answer(mate, cardId, 'attend')
    const moved = { ...content, startsAt: content.startsAt + 48 * hour, endsAt: content.endsAt + 48 * hour }
    await member.change('card:act', { cardId, action: { type: 'change', content: moved } })
    expect(await within(mate, { from: content.startsAt, until: content.endsAt })).toEqual([])
    expect(await within(mate, span)).toMatchObject([{ startsAt: moved.startsAt, attendance: 'maybe' }])
    await member.change('card:end', { cardId })
    expect(await within(mate, span)).toMatchObject([{ state: 'cancelled' }])
  })

  test('has what touches the span, not what ends as it begins or begins as it ends', async () => {
    const { content } = await plan()
    const { startsAt, endsAt } = content
    expect(await within(mate, { from: endsAt - 1, until: endsAt + hour })).toHaveLength(1)
    expect(await within(mate, { from: startsAt - hour, until: startsAt + 1 })).toHaveLength(1)
    expect(await within(mate, { from: endsAt, until: endsAt + hour })).toEqual([])
    expect(await within(mate, { from: startsAt - hour, until: startsAt })).toEqual([])
  })

  test('is of the conversations one is in now, and of nothing from before one came', async () => {
    const { span } = await plan()
    await matrix.arrangeMember(matrix.ids.internal, 'admin', { present: 0 })
    const admin = await matrix.world.connectAs('admin')
    expect(await within(admin, span)).toEqual([])
    expect((await admin.ask('calendar:clashes', { span, except: null })).entries).toEqual([])
    await matrix.arrangeMember(matrix.ids.internal, 'admin', { present: 1, historyFrom: 1_000_000 })
    expect(await within(admin, span)).toEqual([])
    await matrix.arrangeMember(matrix.ids.internal, 'admin', { historyFrom: 0 })
    expect(await within(admin, span)).toHaveLength(1)
  })
})

describe('MEET-5: a clash', () => {
  test('is with what one has accepted, and not with the card itself', async () => {
    const { cardId, content } = await plan()
    const span = { from: content.startsAt + 1, until: content.endsAt + hour }
    const clashes = async (except: string | null) => (await mate.ask('calendar:clashes', { span, except })).entries
    expect(await clashes(null)).toEqual([])
    await answer(mate, cardId, 'undecided')
    expect(await clashes(null)).toEqual([])
    await answer(mate, cardId, 'attend')
    expect(await clashes(null)).toMatchObject([{ cardId, title: content.topic }])
    expect(await clashes(cardId)).toEqual([])
    expect(await clashes('no-such-card')).toHaveLength(1)
    await member.change('card:end', { cardId })
    expect(await clashes(null)).toEqual([])
  })

  test('is never forbidden, and ten of them are told', async () => {
    const { content, span } = await plan()
    for (let more = 0; more < calendarLimits.clashes; more += 1) {
      matrix.world.clock.advance(2000)
      await send(content)
    }
    expect(await within(member, span)).toHaveLength(calendarLimits.clashes + 1)
    const { entries } = await member.ask('calendar:clashes', { span, except: null })
    expect(entries).toHaveLength(calendarLimits.clashes)
  })
})

test.each([
  {},
  { from: 5, until: 5 },
  { from: 6, until: 5 },
  { from: -1, until: 5 },
  { from: 0.5, until: 5 },
  { from: '0', until: 5 },
  { from: 0, until: calendarLimits.span + 1 },
  { from: 0, until: Number.MAX_VALUE },
  { from: 0, until: 5, personId: 'mate' },
])('MEET-5: a span like %j is refused', async (span) => {
  const hostile = Object(span)
  const refused = { code: 'invalid', reason: 'input' }
  expect(await mate.refusal('calendar:range', { span: hostile })).toMatchObject(refused)
  expect(await mate.refusal('calendar:clashes', { span: hostile, except: null })).toMatchObject(refused)
})

async function plan(change: Partial<MeetingContent> = {}) {
  week += 1
  const from = matrix.world.clock.now() + week * 7 * 24 * hour
  const content = standup(from, change)
  const { cardId } = await send(content)
  return { cardId, content, span: { from, until: from + 7 * 24 * hour } }
}

async function send(content: MeetingContent) {
  return member.change('card:send', { conversationId: matrix.ids.internal, tool: 'meeting', content })
}

async function within(client: Client, span: { from: number; until: number }) {
  return (await client.ask('calendar:range', { span })).entries
}

async function answer(client: Client, cardId: string, given: MeetingAnswer) {
  const { card } = await client.ask('card:get', { cardId })
  const { round } = Object(card.state)
  await client.change('card:act', { cardId, action: { type: 'answer', answer: given, note: '', round } })
}
