import { afterAll, describe, expect, test } from 'vitest'
import { type MeetingAction, type MeetingAnswer, MeetingContent } from '#shared/features/meeting/meeting.ts'
import type { Client } from '../client.ts'
import { hostileStrings } from '../hostile-strings.ts'
import { MatrixWorld } from '../matrix-world.ts'
import { standup } from '../standup.ts'
import { lunch } from '../valid-inputs.ts'

const minute = 60_000
const hour = 60 * minute

const matrix = await MatrixWorld.start({ seed: 31 })
const [owner, admin, member, mate] = await matrix.world.connectAll('owner', 'admin', 'member', 'mate')
afterAll(() => matrix.close())

describe('MEET-1: an invitation', () => {
  test('is a card that everyone in the group is told of, and that ends when the meeting does', async () => {
    const content = plan({ agenda: ['News', 'Plans'], remarks: 'Bring tea' })
    const { cardId } = await send(content)
    const told = await mate.next('conversation:changed', ({ cards }) => cards?.[0]?.id === cardId)
    expect(told.cards?.[0]).toMatchObject({ content, endsAt: content.endsAt, audience: 4, answered: 0 })
    matrix.world.clock.advance(content.endsAt - matrix.world.clock.now())
    await mate.next('conversation:changed', ({ cards }) => cards?.some(ended(cardId)) === true)
    expect(await notes(cardId)).toEqual([])
  })

  test('has to end after it starts, within a day, and in the future', async () => {
    const now = matrix.world.clock.now()
    for (const change of [
      { startsAt: now + hour, endsAt: now + hour },
      { startsAt: now + hour, endsAt: now + 25 * hour + 1 },
      { topic: ' ' },
      { topic: 'x'.repeat(129) },
      { where: { type: 'place', place: '' } },
      { reminders: [15, 5] },
      { reminders: [5, 5] },
      { reminders: [7] },
      { agenda: Array.from({ length: 21 }, () => 'item') },
      { participants: { type: 'named', personIds: [] } },
      { participants: { type: 'named', personIds: ['mate', 'mate'] } },
    ]) {
      expect(await refusedContent({ ...plan(), ...change })).toMatchObject({ code: 'invalid', reason: 'input' })
    }
    const past = plan({ startsAt: now - 2 * hour, endsAt: now - hour })
    expect(await refusedContent(past)).toMatchObject({ code: 'invalid', reason: 'card.deadlinePast' })
  })

  test('names only people of the group', async () => {
    const stranger = plan({ participants: { type: 'named', personIds: ['mate', 'stranger'] } })
    expect(await refusedContent(stranger)).toMatchObject({ code: 'not_found', reason: 'member.unknown' })
    const { cardId } = await send(plan({ participants: { type: 'named', personIds: ['mate'] } }))
    expect(await get(owner, cardId)).toMatchObject({ audience: 1 })
  })

  test.each(hostileStrings)('comes back as it was typed: %j', async (text) => {
    const content = plan({ topic: text, remarks: text, agenda: [text], where: { type: 'place', place: text } })
    const { cardId } = await send(content)
    expect((await get(mate, cardId)).content).toEqual(MeetingContent.parse(content))
    await answer(mate, cardId, 'attend', text)
    const { entries } = await owner.ask('card:entries', { cardId })
    expect(entries[0]?.entry).toMatchObject({ note: text.trim() })
    const { authorization } = { authorization: `Bearer ${mate.token}` }
    const file = await matrix.world.get(`/api/cards/${cardId}/export?format=csv`, { authorization })
    expect(file.status).toBe(200)
    await member.change('card:end', { cardId })
  })
})

describe('MEET-2: answers', () => {
  test('are counted, can be changed, and are listed by name with what was added', async () => {
    const { cardId } = await send()
    await answer(mate, cardId, 'attend')
    await answer(owner, cardId, 'undecided', 'perhaps later')
    expect(await answer(mate, cardId, 'decline', 'dentist')).toMatchObject({
      state: { answers: { attend: 0, decline: 1, undecided: 1 } },
      answered: 2,
      mine: { answer: 'decline', note: 'dentist', round: 1 },
    })
    const { entries, missing } = await member.ask('card:entries', { cardId })
    expect(entries).toMatchObject([
      { personId: 'mate', entry: { answer: 'decline', note: 'dentist' } },
      { personId: 'owner', entry: { answer: 'undecided', note: 'perhaps later' } },
    ])
    expect(missing).toEqual(['admin', 'member'])
  })

  test('are taken of whoever is invited and of nobody else', async () => {
    const { cardId } = await send(plan({ participants: { type: 'named', personIds: ['mate'] } }))
    expect(await refused(admin, cardId, { type: 'answer', answer: 'attend', note: '', round: 1 })).toMatchObject({
      code: 'forbidden',
      reason: 'meeting.notInvited',
    })
    expect(await answer(member, cardId, 'attend')).toMatchObject({ answered: 1, audience: 2 })
  })

  test('end with the meeting; ended before it begins it is cancelled, and tells who meant to come', async () => {
    const { cardId } = await send()
    await answer(mate, cardId, 'attend')
    await answer(admin, cardId, 'decline')
    await answer(owner, cardId, 'undecided')
    expect(await mate.refusal('card:end', { clientId: mate.newClientId(), cardId })).toMatchObject({
      reason: 'card.notYours',
    })
    await member.change('card:end', { cardId })
    expect(await refused(mate, cardId, { type: 'answer', answer: 'attend', note: '', round: 1 })).toMatchObject({
      code: 'conflict',
      reason: 'card.ended',
    })
    expect(await notes(cardId)).toMatchObject([
      { note: 'result', summary: { zh: '会议已取消：Stand-up' }, mentions: ['mate', 'owner'] },
    ])
  })

  test('ended while it goes on it is over early, which calls nobody', async () => {
    const now = matrix.world.clock.now()
    const { cardId } = await send(plan({ startsAt: now - minute }))
    await answer(mate, cardId, 'attend')
    await member.change('card:end', { cardId })
    expect(await notes(cardId)).toMatchObject([{ summary: { en: 'Meeting ended early: Stand-up' }, mentions: [] }])
  })
})

describe('MEET-3: a change', () => {
  test('of time or place asks everyone again, in a new round, and says so', async () => {
    const content = plan()
    const { cardId } = await send(content)
    await answer(mate, cardId, 'attend', 'with cake')
    const later = { ...content, startsAt: content.startsAt + hour, endsAt: content.endsAt + hour }
    expect(await change(member, cardId, later)).toMatchObject({
      content: later,
      endsAt: later.endsAt,
      answered: 0,
      mine: null,
      state: { round: 2, changes: 1, answers: { attend: 0, decline: 0, undecided: 0 } },
    })
    expect(await notes(cardId)).toMatchObject([
      { note: 'news', summary: { zh: '会议时间有变，请重新答复：Stand-up' }, mentions: ['owner', 'admin', 'mate'] },
    ])
    expect((await get(mate, cardId)).mine).toBeNull()
    const late = { type: 'answer', answer: 'attend', note: '', round: 1 } as const
    expect(await refused(mate, cardId, late)).toMatchObject({ code: 'conflict', reason: 'meeting.changed' })
    expect(await answer(mate, cardId, 'decline')).toMatchObject({ state: { answers: { attend: 0, decline: 1 } } })

    const elsewhere = { ...later, where: { type: 'place', place: 'Roof' } as const }
    expect(await change(admin, cardId, elsewhere)).toMatchObject({ state: { round: 3, changes: 2 } })
    const { versions } = await mate.ask('card:versions', { cardId })
    expect(versions).toMatchObject([
      { content: later, by: 'admin' },
      { content, by: 'member' },
    ])
    await member.change('card:end', { cardId })
  })

  test('of anything else disturbs nobody', async () => {
    const content = plan()
    const { cardId } = await send(content)
    await answer(mate, cardId, 'attend')
    const changed = await change(member, cardId, {
      ...content,
      remarks: 'Read page 4',
      agenda: ['One'],
      topic: 'Daily',
    })
    expect(changed).toMatchObject({ answered: 1, state: { round: 1, changes: 1, answers: { attend: 1 } } })
    expect(await notes(cardId)).toEqual([])
    const same = await change(member, cardId, { ...content, remarks: 'Read page 4', agenda: ['One'], topic: 'Daily' })
    expect(same).toMatchObject({ state: { changes: 1 } })
    expect((await mate.ask('card:versions', { cardId })).versions).toHaveLength(1)
    const page = { conversationId: matrix.ids.internal, from: { type: 'latest' as const }, limit: 100 }
    const line = (await mate.ask('history:page', page)).messages.find(
      ({ body }) => body.type === 'card' && body.cardId === cardId,
    )
    expect(line?.body).toMatchObject({ summary: { zh: '[会议] Daily', en: '[Meeting] Daily' } })
    await member.change('card:end', { cardId })
  })

  test('undoes nothing that somebody else changed meanwhile', async () => {
    const content = plan()
    const { cardId } = await send(content)
    const write = (change: Partial<MeetingContent>, changes: number) => ({
      cardId,
      action: { type: 'change' as const, content: { ...content, ...change }, changes },
    })
    await member.change('card:act', write({ endsAt: content.endsAt + hour }, 0))
    const late = { clientId: matrix.world.newClientId(), ...write({ remarks: 'A word' }, 0) }
    expect(await owner.refusal('card:act', late)).toMatchObject({ code: 'conflict', reason: 'meeting.rewritten' })
    const { card } = await owner.change('card:act', write({ remarks: 'A word' }, 1))
    expect(card.content).toMatchObject({ remarks: 'A word', endsAt: content.endsAt })
  })

  test('brings people in, and strikes nobody out, whoever has left the group included', async () => {
    const content = plan({ participants: { type: 'named', personIds: ['mate', 'stranger'] } })
    await matrix.addMember(matrix.ids.internal, 'stranger')
    const { cardId } = await send(content)
    await matrix.removeMember(matrix.ids.internal, 'stranger')
    const fewer: MeetingContent = { ...content, participants: { type: 'named', personIds: ['mate'] } }
    expect(await refused(member, cardId, { type: 'change', content: fewer })).toMatchObject({
      code: 'conflict',
      reason: 'meeting.uninvites',
    })
    const more: MeetingContent = {
      ...content,
      participants: { type: 'named', personIds: ['mate', 'stranger', 'admin'] },
    }
    expect(await change(member, cardId, more)).toMatchObject({ audience: 2, state: { round: 1 } })
    expect(await notes(cardId)).toMatchObject([{ summary: { en: 'You are invited: Stand-up' }, mentions: ['admin'] }])
    await member.change('card:end', { cardId })
  })

  test('is made by creator, owner and admins, before the end, to an end that is still to come', async () => {
    const content = plan()
    const { cardId } = await send(content)
    const next = { ...content, topic: 'Mine now' }
    expect(await refused(mate, cardId, { type: 'change', content: next })).toMatchObject({ reason: 'card.notYours' })
    const now = matrix.world.clock.now()
    const past = { ...content, startsAt: now - hour, endsAt: now }
    expect(await refused(member, cardId, { type: 'change', content: past })).toMatchObject({
      reason: 'card.deadlinePast',
    })
    expect(await change(owner, cardId, next)).toMatchObject({ content: next })
    await member.change('card:end', { cardId })
    expect(await refused(member, cardId, { type: 'change', content })).toMatchObject({ reason: 'card.ended' })
  })
})

describe('MEET-1, TOOL-3: reminders', () => {
  test('call who attends and who called it, at first also the undecided, each at its moment', async () => {
    const content = plan({ reminders: [0, 15, 60], startsAt: matrix.world.clock.now() + 2 * hour, endsAt: 0 })
    const { cardId } = await send({ ...content, endsAt: content.startsAt + hour })
    await answer(mate, cardId, 'attend')
    await answer(owner, cardId, 'undecided')
    await answer(admin, cardId, 'decline')
    matrix.world.clock.advance(hour)
    await heardNotes(cardId, 1)
    matrix.world.clock.advance(45 * minute)
    await heardNotes(cardId, 2)
    matrix.world.clock.advance(15 * minute)
    expect(await heardNotes(cardId, 3)).toMatchObject([
      { summary: { zh: '会议将在 1 小时后开始：Stand-up' }, mentions: ['member', 'mate', 'owner'] },
      { summary: { zh: '会议将在 15 分钟后开始：Stand-up' }, mentions: ['member', 'mate'] },
      { summary: { en: 'The meeting begins: Stand-up' }, mentions: ['member', 'mate'] },
    ])
    await member.change('card:end', { cardId })
  })

  test('a change starts them anew, and none of the past is made up for', async () => {
    const now = matrix.world.clock.now()
    const content = plan({ reminders: [15], startsAt: now + 20 * minute, endsAt: now + hour })
    const { cardId } = await send(content)
    matrix.world.clock.advance(5 * minute)
    await heardNotes(cardId, 1)
    await change(member, cardId, { ...content, reminders: [5, 15, 60] })
    expect(await notes(cardId)).toHaveLength(1)
    matrix.world.clock.advance(10 * minute)
    expect(await heardNotes(cardId, 2)).toMatchObject([
      {},
      { summary: { en: 'The meeting begins in 5 minutes: Stand-up' } },
    ])
    await member.change('card:end', { cardId })
  })

  test('survive a restart; of several that fell due meanwhile one goes out, and says how long it is now', async () => {
    const own = await MatrixWorld.start({ seed: 32 })
    try {
      const caller = await own.world.connectAs('member')
      const now = own.world.clock.now()
      const content = standup(now, { reminders: [0, 5, 15, 60], startsAt: now + 2 * hour, endsAt: now + 3 * hour })
      const { cardId } = await caller.change('card:send', {
        conversationId: own.ids.internal,
        tool: 'meeting',
        content,
      })
      await own.world.restart(2 * hour - 12 * minute)
      const again = await own.world.connectAs('mate')
      const page = { conversationId: own.ids.internal, from: { type: 'latest' as const }, limit: 100 }
      const said = async () =>
        (await again.ask('history:page', page)).messages.flatMap(({ body }) =>
          body.type === 'cardNote' && body.cardId === cardId ? [body.summary.en] : [],
        )
      await expect.poll(said).toEqual(['The meeting begins in 12 minutes: Stand-up'])
      await own.world.restart()
      const after = await own.world.connectAs('mate')
      own.world.clock.advance(7 * minute)
      await expect
        .poll(async () => (await after.ask('history:page', page)).messages.at(-1)?.body)
        .toMatchObject({ summary: { en: 'The meeting begins in 5 minutes: Stand-up' } })
    } finally {
      await own.close()
    }
  })
})

describe('TOOL-5, TOOL-4', () => {
  test('reminding calls those of the round who have not answered', async () => {
    const content = plan()
    const { cardId } = await send(content)
    await answer(mate, cardId, 'attend')
    await change(member, cardId, { ...content, startsAt: content.startsAt + minute })
    await answer(owner, cardId, 'attend')
    expect((await member.change('card:remind', { cardId })).reminded).toBe(2)
    await member.change('card:end', { cardId })
  })

  test('the list of answers is exported, formulas made harmless', async () => {
    const { cardId } = await send()
    await answer(mate, cardId, 'attend', '=1+1')
    const response = await matrix.world.get(`/api/cards/${cardId}/export?format=csv&language=en`, {
      authorization: `Bearer ${owner.token}`,
    })
    const text = await response.text()
    expect(text).toContain('Staff mate')
    expect(text).not.toMatch(/(^|[,"\n])=1\+1/)
  })
})

describe('MEET-6: the dates for a calendar', () => {
  test('are one event in UTC, the same one through every change, cancelled when the meeting is', async () => {
    const content = plan({
      topic: 'Tea; biscuits, and\nmore',
      where: { type: 'place', place: 'Roof, east' },
      remarks: 'Bring \\ a cup',
      agenda: ['Pour'],
      startsAt: Date.UTC(2030, 0, 2, 3, 4, 5),
      endsAt: Date.UTC(2030, 0, 2, 4, 0, 0),
    })
    const { cardId } = await send(content)
    const first = await icsOf(mate, cardId)
    expect(first).toMatchObject({
      METHOD: 'PUBLISH',
      UID: `${cardId}@qun`,
      SEQUENCE: '0',
      STATUS: 'TENTATIVE',
      DTSTART: '20300102T030405Z',
      DTEND: '20300102T040000Z',
      SUMMARY: 'Tea\\; biscuits\\, and\\nmore',
      LOCATION: 'Roof\\, east',
      DESCRIPTION: 'Bring \\\\ a cup\\n1. Pour',
    })
    await change(member, cardId, { ...content, endsAt: content.endsAt + hour })
    expect(await icsOf(mate, cardId)).toMatchObject({ UID: first.UID, SEQUENCE: '1', DTEND: '20300102T050000Z' })
    await member.change('card:end', { cardId })
    expect(await icsOf(mate, cardId)).toMatchObject({ UID: first.UID, SEQUENCE: '2', STATUS: 'CANCELLED' })
  })

  test.each(hostileStrings)('never let a text become a line of its own: %j', async (text) => {
    const hostile = `${text}\r\nEND:VEVENT\nBEGIN:VALARM\rX`
    const content = plan({ topic: `t${text}`, remarks: hostile, agenda: [text] })
    const { cardId } = await send(content)
    const written = await (await calendar(mate, cardId)).text()
    // RFC 5545, 3.1: every line ends so, the last one too, and has 75 octets at most.
    expect(written).toMatch(/^(?:[^\r\n]*\r\n)+$/)
    expect(Math.max(...written.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
    const lines = written.split(/\r\n|\r|\n/)
    expect(lines.filter((line) => /^(BEGIN|END):/.test(line))).toEqual([
      'BEGIN:VCALENDAR',
      'BEGIN:VEVENT',
      'END:VEVENT',
      'END:VCALENDAR',
    ])
    await member.change('card:end', { cardId })
  })

  test('are for whoever sees the card, and only of what takes place', async () => {
    const { cardId } = await send()
    const stranger = await matrix.world.connectAs('stranger')
    expect((await calendar(stranger, cardId)).status).toBe(404)
    const response = await calendar(mate, cardId)
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8; method=PUBLISH')
    expect(response.headers.get('content-disposition')).toMatch(/\.ics$/)
    await member.change('card:end', { cardId })
    const poll = await member.change('card:send', {
      conversationId: matrix.ids.internal,
      tool: 'poll',
      content: lunch(),
    })
    const refusal = await calendar(mate, poll.cardId)
    expect(refusal.status).toBe(400)
    expect(await refusal.json()).toMatchObject({ error: { reason: 'export.format' } })
  })
})

function calendar(client: Client, cardId: string) {
  const authorization = `Bearer ${client.token}`
  return matrix.world.get(`/api/cards/${cardId}/export?format=ics&language=en`, { authorization })
}

/** The properties of its one event, folded lines put together again. */
async function icsOf(client: Client, cardId: string): Promise<Record<string, string>> {
  const text = (await (await calendar(client, cardId)).text()).replace(/\r\n[ \t]/g, '')
  return Object.fromEntries(
    text.split('\r\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]),
  )
}

function plan(change: Partial<MeetingContent> = {}): MeetingContent {
  return standup(matrix.world.clock.now(), change)
}

function send(content = plan()) {
  return member.change('card:send', { conversationId: matrix.ids.internal, tool: 'meeting', content })
}

async function answer(client: Client, cardId: string, given: MeetingAnswer, note = '') {
  const { state } = await get(client, cardId)
  const { round } = Object(state)
  const action = { type: 'answer', answer: given, note, round }
  return (await client.change('card:act', { cardId, action })).card
}

async function change(client: Client, cardId: string, content: MeetingContent) {
  return (await client.change('card:act', { cardId, action: { type: 'change', content } })).card
}

function refused(client: Client, cardId: string, action: MeetingAction) {
  return client.refusal('card:act', { clientId: matrix.world.newClientId(), cardId, action })
}

function refusedContent(content: unknown) {
  const input = { clientId: matrix.world.newClientId(), conversationId: matrix.ids.internal, tool: 'meeting', content }
  return member.refusal('card:send', input)
}

async function get(client: Client, cardId: string) {
  return (await client.ask('card:get', { cardId })).card
}

async function notes(cardId: string) {
  const page = { conversationId: matrix.ids.internal, from: { type: 'latest' as const }, limit: 100 }
  const { messages } = await owner.ask('history:page', page)
  return messages.flatMap(({ body }) => (body.type === 'cardNote' && body.cardId === cardId ? [body] : []))
}

async function heardNotes(cardId: string, count: number) {
  await expect.poll(async () => (await notes(cardId)).length).toBe(count)
  return notes(cardId)
}

const ended = (cardId: string) => (card: { id: string; endedAt: number | null }) =>
  card.id === cardId && card.endedAt !== null
