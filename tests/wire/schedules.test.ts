import { afterAll, describe, expect, test } from 'vitest'
import { cancelDate, moveDate } from '#shared/features/schedule/edit-series.ts'
import type { ScheduleAction, ScheduleAnswer, ScheduleContent } from '#shared/features/schedule/schedule.ts'
import type { Series } from '#shared/features/schedule/series.ts'
import { keyOf } from '#shared/features/schedule/times.ts'
import type { Client } from '../client.ts'
import { MatrixWorld } from '../matrix-world.ts'
import { standup } from '../standup.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

const matrix = await MatrixWorld.start({ seed: 41 })
const [owner, member, mate] = await matrix.world.connectAll('owner', 'member', 'mate')
afterAll(() => matrix.close())

describe('SCHED-1: what is sent', () => {
  test('offers times and is in nobody’s calendar; a fixed one is settled from the start and in everyone’s', async () => {
    const offered = offer()
    const { cardId } = await send(offered)
    expect(await get(mate, cardId)).toMatchObject({ content: offered, state: { planned: null }, audience: 4 })
    expect(await within(mate, cardId)).toEqual([])
    const fixed = await send(once())
    expect(await within(mate, fixed.cardId)).toMatchObject([{ attendance: 'maybe', state: 'planned' }])
    expect(await within(member, fixed.cardId)).toMatchObject([{ attendance: 'yes' }])
  })

  test('has to lie ahead, its deadline too', async () => {
    const past = { startsAt: floor(now() - 3 * hour), endsAt: floor(now() - 2 * hour) }
    const older = { startsAt: past.startsAt - day, endsAt: past.endsAt - day }
    const late = { code: 'invalid', reason: 'card.deadlinePast' }
    expect(await refusedContent(offer({}, [past, older]))).toMatchObject(late)
    expect(await refusedContent(offer({}, undefined, now()))).toMatchObject(late)
    expect(await refusedContent(once({ from: '2020-01-01' }))).toMatchObject(late)
  })

  test('names only people of the group, and is not for groups with outsiders', async () => {
    const participants = { type: 'named' as const, personIds: ['mate', 'stranger'] }
    expect(await refusedContent(offer({ participants }))).toMatchObject({ reason: 'member.unknown' })
    for (const conversationId of [matrix.ids.external, matrix.ids.direct]) {
      const input = { clientId: matrix.world.newClientId(), conversationId, tool: 'schedule', content: offer() }
      expect(await member.refusal('card:send', input)).toMatchObject({ code: 'forbidden' })
    }
  })
})

describe('SCHED-3: answers', () => {
  test('are one for each time, counted, changed at will, and listed by name', async () => {
    const content = offer()
    const { cardId } = await send(content)
    const [first, second] = keysOf(content)
    await answer(mate, cardId, first, 'yes')
    await answer(mate, cardId, second, 'maybe')
    await answer(owner, cardId, first, 'no')
    const { state, answered } = await answer(mate, cardId, first, 'no')
    expect(answered).toBe(2)
    expect(state).toMatchObject({
      tallies: { [first]: { yes: 0, maybe: 0, no: 2 }, [second]: { yes: 0, maybe: 1, no: 0 } },
    })
    const { entries, missing } = await member.ask('card:entries', { cardId })
    expect(entries.find(({ personId }) => personId === 'mate')?.entry).toMatchObject({
      answers: { [first]: 'no', [second]: 'maybe' },
    })
    expect(missing).toEqual(['admin', 'member'])
  })

  test('are taken of whoever is asked, to what is offered, in the round that is on', async () => {
    const content = offer({ participants: { type: 'named', personIds: ['mate'] } })
    const { cardId } = await send(content)
    const [first] = keysOf(content)
    const action = { type: 'answer', round: 1, time: first, answer: 'yes' } as const
    expect(await refused(owner, cardId, action)).toMatchObject({ reason: 'schedule.notInvited' })
    const changed = { code: 'conflict', reason: 'schedule.changed' }
    expect(await refused(mate, cardId, { ...action, time: '1-2' })).toMatchObject(changed)
    expect(await refused(mate, cardId, { ...action, round: 2 })).toMatchObject(changed)
    expect(await refused(mate, cardId, { ...action, time: '__proto__' })).toMatchObject({ reason: 'input' })
  })

  test('end at their deadline, which calls whoever has to settle, and nobody else', async () => {
    const content = offer({}, undefined, floor(now() + hour))
    const { cardId } = await send(content)
    const [first] = keysOf(content)
    await answer(mate, cardId, first, 'yes')
    matrix.world.clock.advance(hour + minute)
    expect(await heardNotes(cardId, 1)).toMatchObject([{ note: 'news', mentions: ['member'] }])
    const action = { type: 'answer', round: 1, time: first, answer: 'no' } as const
    expect(await refused(mate, cardId, action)).toMatchObject({ reason: 'schedule.answersClosed' })
    expect((await settle(cardId, first)).state).toMatchObject({ planned: first })
    await answer(mate, cardId, first, 'maybe')
  })
})

describe('SCHED-4: settling', () => {
  test('is whoever made it, once, on an offered time that lies ahead', async () => {
    const content = offer()
    const { cardId } = await send(content)
    const [first] = keysOf(content)
    const action = { type: 'settle', time: first } as const
    expect(await refused(owner, cardId, action)).toMatchObject({ code: 'forbidden', reason: 'schedule.notCreator' })
    expect(await refused(member, cardId, { ...action, time: '1-2' })).toMatchObject({ reason: 'schedule.changed' })
    await settle(cardId, first)
    expect(await refused(member, cardId, action)).toMatchObject({ reason: 'schedule.settled' })
    const near = offer({}, [
      { startsAt: floor(now() + 5 * minute), endsAt: floor(now() + hour) },
      { startsAt: floor(now() + day), endsAt: floor(now() + day + hour) },
    ])
    const other = await send(near)
    matrix.world.clock.advance(10 * minute)
    const [passed] = keysOf(near)
    expect(await refused(member, other.cardId, { type: 'settle', time: passed })).toMatchObject({
      reason: 'schedule.past',
    })
  })

  test('calls everyone who was asked, keeps what they answered, and enters their calendars', async () => {
    const content = offer()
    const { cardId } = await send(content)
    const [first, second] = keysOf(content)
    await answer(mate, cardId, second, 'yes')
    await answer(owner, cardId, first, 'yes')
    await answer(owner, cardId, second, 'no')
    await settle(cardId, second)
    const [line] = await heardNotes(cardId, 1)
    expect([...(line?.mentions ?? [])].sort()).toEqual(['admin', 'mate', 'owner'])
    expect(await within(mate, cardId)).toMatchObject([{ ...content.when.candidates[1], attendance: 'yes' }])
    expect(await within(owner, cardId)).toMatchObject([{ attendance: 'no' }])
    const taken = { span: { from: now(), until: now() + 30 * day }, except: null }
    expect((await mate.ask('calendar:clashes', taken)).entries.map((entry) => entry.cardId)).toContain(cardId)
    const late = { type: 'answer', round: 1, time: first, answer: 'yes' } as const
    expect(await refused(mate, cardId, late)).toMatchObject({ reason: 'schedule.changed' })
    await answer(mate, cardId, second, 'no')
    expect(await within(mate, cardId)).toMatchObject([{ attendance: 'no' }])
  })

  test('ends the card when the settled time does, not with the last offered one', async () => {
    const content = offer()
    const { cardId } = await send(content)
    const [first] = keysOf(content)
    await settle(cardId, first)
    matrix.world.clock.advance((content.when.candidates[0]?.endsAt ?? 0) - now())
    await expect.poll(async () => (await get(mate, cardId)).endedAt).not.toBeNull()
    expect(await notes(cardId)).toHaveLength(1)
  })

  test('that never happened ends with the last time, and says so to whoever made it', async () => {
    const content = offer()
    const { cardId } = await send(content)
    matrix.world.clock.advance((content.when.candidates[1]?.endsAt ?? 0) - now())
    expect(await heardNotes(cardId, 1)).toMatchObject([{ note: 'result', mentions: ['member'] }])
  })
})

describe('SCHED-4, TOOL-2, TOOL-3: ending and reminding', () => {
  test('cancelled by the owner it tells whoever meant to come, and stays in calendars as cancelled', async () => {
    const { cardId } = await send(once())
    const [key] = [await planned(cardId)]
    await answer(mate, cardId, key, 'yes')
    await answer(owner, cardId, key, 'no')
    await owner.change('card:end', { cardId })
    expect(await heardNotes(cardId, 1)).toMatchObject([{ note: 'result', mentions: ['mate'] }])
    expect(await within(mate, cardId)).toMatchObject([{ state: 'cancelled' }])
  })

  test('of a series ended half way what is over stays as it was', async () => {
    const { cardId } = await send(daily(4))
    matrix.world.clock.advance(2 * day)
    await member.change('card:end', { cardId })
    const states = (await within(mate, cardId, now() - 10 * day)).map(({ state }) => state)
    expect([...states].sort()).toEqual(['cancelled', 'cancelled', 'planned', 'planned'])
  })

  test('every date of a series is reminded of, across restarts, none twice', async () => {
    const own = await MatrixWorld.start({ seed: 43 })
    try {
      const [host, guest] = [await own.world.connectAs('member'), await own.world.connectAs('mate')]
      const start = own.world.clock.now()
      const content = daily(3, { reminders: [5] }, start)
      const { cardId } = await host.change('card:send', {
        conversationId: own.ids.internal,
        tool: 'schedule',
        content,
      })
      const key = Object(Object((await guest.ask('card:get', { cardId })).card).state).planned
      await guest.change('card:act', { cardId, action: { type: 'answer', round: 1, time: key, answer: 'yes' } })
      // Answers alone are told after a pause; the server is not stopped in the middle of it.
      own.world.clock.advance(1000)
      await host.next('conversation:changed', ({ cards }) => cards?.[0]?.answered === 1)
      const lines = async () => {
        const reader = await own.world.connectAs('owner')
        const page = { conversationId: own.ids.internal, from: { type: 'latest' as const }, limit: 100 }
        const { messages } = await reader.ask('history:page', page)
        return messages.flatMap(({ body }) => (body.type === 'cardNote' && body.cardId === cardId ? [body] : []))
      }
      await own.world.restart(hour - 5 * minute)
      await expect.poll(async () => (await lines()).length).toBe(1)
      await own.world.restart(minute)
      expect(await lines()).toMatchObject([{ mentions: ['member', 'mate'] }])
      await own.world.restart(day)
      await expect.poll(async () => (await lines()).length).toBe(2)
      await own.world.restart(day)
      await expect.poll(async () => (await lines()).length).toBe(3)
      for (const { summary } of await lines()) expect(summary.en).toMatch(/^Begins in [45] minutes: Sync$/)
    } finally {
      await own.close()
    }
  })
})

describe('SCHED-3, SCHED-6: an answer to one date of a repeat', () => {
  const to = (time: string, date: string, given: ScheduleAnswer) =>
    ({ type: 'answer', round: 1, time, date, answer: given }) as const

  test('is for that date alone, in calendars and busy hours; one to all takes its place', async () => {
    const content = daily(3)
    const { cardId } = await send(content)
    const [, second, third] = datesOf(content)
    const key = await planned(cardId)
    await answer(mate, cardId, key, 'yes')
    const { card } = await mate.change('card:act', { cardId, action: to(key, second, 'no') })
    expect(card).toMatchObject({ answered: 1, mine: { dates: { [second]: 'no' } } })
    expect(Object(card.state).tallies).toEqual({ [key]: { yes: 1, maybe: 0, no: 0 } })
    expect((await within(mate, cardId)).map(({ attendance }) => attendance)).toEqual(['yes', 'no', 'yes'])
    const span = { from: now(), until: now() + 5 * day }
    const { people } = await member.ask('calendar:busy', {
      conversationId: matrix.ids.internal,
      personIds: ['mate'],
      span,
      except: null,
    })
    const free = (await within(mate, cardId))[1]
    expect(people[0]?.busy.some(({ startsAt }) => startsAt === free?.startsAt)).toBe(false)
    await mate.change('card:act', { cardId, action: to(key, third, 'yes') })
    expect(Object((await get(mate, cardId)).mine).dates).toEqual({ [second]: 'no' })
    await answer(mate, cardId, key, 'maybe')
    expect((await within(mate, cardId)).map(({ attendance }) => attendance)).toEqual(['maybe', 'maybe', 'maybe'])
  })

  test('is said by a reminder, and by the list', async () => {
    const content = daily(2, { reminders: [5] })
    const { cardId } = await send(content)
    const [first] = datesOf(content)
    const key = await planned(cardId)
    await answer(mate, cardId, key, 'yes')
    await mate.change('card:act', { cardId, action: to(key, first, 'no') })
    await owner.change('card:act', { cardId, action: to(key, first, 'yes') })
    const authorization = `Bearer ${owner.token}`
    const file = await matrix.world.get(`/api/cards/${cardId}/export?format=csv&language=en`, { authorization })
    expect(await file.text()).toContain(`${first} no`)
    matrix.world.clock.advance(hour)
    expect((await heardNotes(cardId, 1))[0]?.mentions).toEqual(['member', 'owner'])
    matrix.world.clock.advance(day)
    expect((await heardNotes(cardId, 2))[1]?.mentions).toEqual(['member', 'mate'])
  })

  test('is taken to a date that is ahead, and to nothing that is no repeat', async () => {
    const content = daily(3)
    const { cardId } = await send(content)
    const [first, second] = datesOf(content)
    const key = await planned(cardId)
    await change(cardId, {
      ...content,
      when: { type: 'fixed', series: cancelDate(content.when.series, 'this', second) },
    })
    const changed = { code: 'conflict', reason: 'schedule.changed' }
    expect(await refused(mate, cardId, to(key, second, 'no'))).toMatchObject(changed)
    expect(await refused(mate, cardId, to(key, '2001-01-01', 'no'))).toMatchObject(changed)
    matrix.world.clock.advance(2 * hour)
    expect(await refused(mate, cardId, to(key, first, 'no'))).toMatchObject(changed)
    const single = once()
    const other = await send(single)
    const [date] = datesOf(single)
    expect(await refused(mate, other.cardId, to(await planned(other.cardId), date, 'no'))).toMatchObject(changed)
  })
})

describe('SCHED-6: repeats', () => {
  test('are dates of their own in the calendar, under names that stay', async () => {
    const content = daily(3)
    const { cardId } = await send(content)
    const ids = (await within(mate, cardId)).map(({ id }) => id)
    expect(ids).toHaveLength(3)
    const [, second] = datesOf(content)
    await change(cardId, moved(content, 'this', second, { time: '03:00' }))
    expect((await within(mate, cardId)).map(({ id }) => id).sort()).toEqual([...ids].sort())
  })

  test('moving one tells everyone and keeps their answers; moving the rest asks everyone again', async () => {
    const content = daily(4)
    const { cardId } = await send(content)
    const key = await planned(cardId)
    await answer(mate, cardId, key, 'yes')
    const [, second, third] = datesOf(content)
    const once = moved(content, 'this', second, { time: '03:00' })
    const after = await change(cardId, once)
    expect(after.state).toMatchObject({ round: 1, tallies: { [key]: { yes: 1 } } })
    const [line] = await heardNotes(cardId, 1)
    expect([...(line?.mentions ?? [])].sort()).toEqual(['admin', 'mate', 'owner'])
    const later = await change(cardId, moved(once, 'later', third, { time: '04:00' }))
    expect(later).toMatchObject({ state: { round: 2 }, answered: 0 })
    expect((await within(mate, cardId)).map(({ attendance }) => attendance)).toEqual(Array(4).fill('maybe'))
    const stale = { type: 'answer', round: 1, time: key, answer: 'yes' } as const
    expect(await refused(mate, cardId, stale)).toMatchObject({ reason: 'schedule.changed' })
    expect((await mate.ask('card:versions', { cardId })).versions).toHaveLength(2)
  })

  test('are found in a calendar wherever one looks, also where only a moved date lies', async () => {
    const content = daily(3)
    const { cardId } = await send(content)
    const last = datesOf(content).at(-1) ?? ''
    const far = new Date(Date.parse(`${last}T00:00:00Z`) + 90 * day).toISOString().slice(0, 10)
    await change(cardId, moved(content, 'this', last, { date: far, time: '10:00' }))
    const from = Date.parse(`${far}T00:00:00Z`)
    expect(await within(mate, cardId, from - day, from + 2 * day)).toMatchObject([{ id: `${cardId}/${last}` }])
  })

  test('change by whoever made it, who strikes out nobody and takes back no offered time', async () => {
    const content = daily(3)
    const { cardId } = await send(content)
    const action = { type: 'change', content: { ...content, title: 'Other' } } as const
    expect(await refused(owner, cardId, action)).toMatchObject({ reason: 'schedule.notCreator' })
    const named = { ...content, participants: { type: 'named' as const, personIds: ['mate'] } }
    expect(await refused(member, cardId, { type: 'change', content: named })).toMatchObject({
      reason: 'schedule.uninvites',
    })
    const offered = offer()
    expect(await refused(member, cardId, { type: 'change', content: offered })).toMatchObject({
      reason: 'schedule.settled',
    })
    const open = await send(offered)
    const other = offer({}, [
      { startsAt: floor(now() + 5 * day), endsAt: floor(now() + 5 * day + hour) },
      { startsAt: floor(now() + 6 * day), endsAt: floor(now() + 6 * day + hour) },
    ])
    expect(await refused(member, open.cardId, { type: 'change', content: other })).toMatchObject({
      reason: 'schedule.withdraws',
    })
    const more = offer({}, [...offered.when.candidates, ...other.when.candidates])
    const [first] = keysOf(offered)
    await answer(mate, open.cardId, first, 'yes')
    const { card } = await member.change('card:act', {
      cardId: open.cardId,
      action: { type: 'change', content: more },
    })
    expect(card.state).toMatchObject({ round: 1, tallies: { [first]: { yes: 1 } } })
  })

  test('are one event each in the file for calendars', async () => {
    const { cardId } = await send(daily(3))
    const authorization = `Bearer ${mate.token}`
    const file = await matrix.world.get(`/api/cards/${cardId}/export?format=ics&language=en`, { authorization })
    const text = await file.text()
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(3)
    expect(new Set(text.match(/UID:\S+/g)).size).toBe(3)
  })
})

describe('TOOL-4: the list', () => {
  test('has a person a row and a time a column', async () => {
    const content = offer()
    const { cardId } = await send(content)
    await answer(mate, cardId, keysOf(content)[1], 'maybe')
    const authorization = `Bearer ${owner.token}`
    const file = await matrix.world.get(`/api/cards/${cardId}/export?format=csv&language=en`, { authorization })
    expect(await file.text()).toMatch(/Staff mate,,maybe/)
  })
})

describe('SCHED-2: free and busy', () => {
  test('says when, merged, and nothing of what; undecided is perhaps; declined and called off are free', async () => {
    const from = now() + 40 * day
    const at = (start: number, end: number) => ({ startsAt: from + start * hour, endsAt: from + end * hour })
    for (const [span, given] of [
      [at(1, 2), 'attend'],
      [at(2, 3), 'attend'],
      [at(2.5, 4), 'undecided'],
      [at(6, 7), 'decline'],
    ] as const) {
      const { cardId } = await meets(span)
      await mate.change('card:act', { cardId, action: { type: 'answer', answer: given, note: '', round: 1 } })
    }
    const cancelled = await meets(at(8, 9))
    await mate.change('card:act', {
      cardId: cancelled.cardId,
      action: { type: 'answer', answer: 'attend', note: '', round: 1 },
    })
    await member.change('card:end', { cardId: cancelled.cardId })
    const { people } = await busy(owner, ['mate'], { from, until: from + 12 * hour })
    expect(people).toEqual([{ personId: 'mate', busy: [at(1, 3)], maybe: [at(3, 4)] }])
  })

  test('does not count the card that is looked at, and cuts what reaches out of the span', async () => {
    const from = now() + 45 * day
    const { cardId } = await meets({ startsAt: from - hour, endsAt: from + hour })
    const span = { from, until: from + 2 * hour }
    expect((await busy(owner, ['member'], span)).people[0]?.busy).toEqual([{ startsAt: from, endsAt: from + hour }])
    expect((await busy(owner, ['member'], span, cardId)).people[0]?.busy).toEqual([])
  })

  test('is told of members only, to members only, and only where times are looked for', async () => {
    const span = { from: now(), until: now() + day }
    const input = { conversationId: matrix.ids.internal, personIds: ['mate'], span, except: null }
    expect(await owner.refusal('calendar:busy', { ...input, personIds: ['stranger'] })).toMatchObject({
      reason: 'member.unknown',
    })
    const stranger = await matrix.world.connectAs('stranger')
    expect(await stranger.refusal('calendar:busy', input)).toMatchObject({ reason: 'conversation.unknown' })
    for (const conversationId of [matrix.ids.external, matrix.ids.wechat, matrix.ids.direct]) {
      const asker = await matrix.world.connectAs(conversationId === matrix.ids.wechat ? 'wx-owner' : 'member')
      const refusal = await asker.refusal('calendar:busy', { ...input, conversationId, personIds: ['visitor'] })
      expect(refusal).toMatchObject({ code: 'forbidden' })
    }
    for (const personIds of [[], ['mate', 'mate'], Array.from({ length: 51 }, (_, place) => `p${place}`)]) {
      expect(await owner.refusal('calendar:busy', { ...input, personIds })).toMatchObject({ reason: 'input' })
    }
  })
})

function now(): number {
  return matrix.world.clock.now()
}

function floor(at: number): number {
  return Math.floor(at / minute) * minute
}

type Offer = ScheduleContent & { when: Extract<ScheduleContent['when'], { type: 'candidates' }> }

function offer(change: Partial<ScheduleContent> = {}, times = twoTimes(), answerBy: number | null = null): Offer {
  const when = { type: 'candidates' as const, candidates: times, answerBy }
  return { ...words, ...change, when }
}

function twoTimes() {
  const start = floor(now()) + 2 * hour
  return [0, day].map((later) => ({ startsAt: start + later, endsAt: start + later + hour }))
}

const words: Omit<ScheduleContent, 'when'> = {
  title: 'Sync',
  description: '',
  zone: 'UTC',
  participants: { type: 'everyone' },
  reminders: [],
}

type Fixed = ScheduleContent & { when: { type: 'fixed'; series: Series } }

function once(change: Partial<Series['segments'][number]> = {}): Fixed {
  const start = new Date(floor(now()) + day)
  const first = {
    from: start.toISOString().slice(0, 10),
    time: start.toISOString().slice(11, 16),
    minutes: 60,
    repeat: null,
  }
  return { ...words, when: { type: 'fixed', series: { segments: [{ ...first, ...change }], exceptions: [] } } }
}

/** So many days in a row, the first in an hour. */
function daily(count: number, change: Partial<ScheduleContent> = {}, at = now()): Fixed {
  const start = new Date(floor(at) + hour).toISOString()
  const repeat = { every: 'day' as const, end: { type: 'count' as const, count } }
  const segment = { from: start.slice(0, 10), time: start.slice(11, 16), minutes: 30, repeat }
  return { ...words, ...change, when: { type: 'fixed', series: { segments: [segment], exceptions: [] } } }
}

function datesOf({ when }: Fixed): [string, string, string, ...string[]] {
  const first = Date.parse(`${when.series.segments[0]?.from}T00:00:00Z`)
  const date = (turn: number) => new Date(first + turn * day).toISOString().slice(0, 10)
  const { repeat } = when.series.segments[0] ?? { repeat: null }
  const count = repeat?.end.type === 'count' ? repeat.end.count : 1
  const rest = Array.from({ length: Math.max(0, count - 3) }, (_, turn) => date(turn + 3))
  return [date(0), date(1), date(2), ...rest]
}

function moved(content: Fixed, scope: 'this' | 'later', date: string, to: { date?: string; time: string }): Fixed {
  const series = moveDate(content.when.series, scope, date, { date, minutes: 30, ...to })
  return { ...content, when: { type: 'fixed', series } }
}

function keysOf({ when }: Offer): [string, string] {
  const [first, second] = when.candidates.map(keyOf)
  return [first ?? '', second ?? '']
}

function send(content: ScheduleContent) {
  // Sending is limited to one card a second once ten are sent.
  matrix.world.clock.advance(2000)
  return member.change('card:send', { conversationId: matrix.ids.internal, tool: 'schedule', content })
}

function meets(span: { startsAt: number; endsAt: number }) {
  matrix.world.clock.advance(2000)
  const content = standup(now(), span)
  return member.change('card:send', { conversationId: matrix.ids.internal, tool: 'meeting', content })
}

async function answer(client: Client, cardId: string, time: string, given: ScheduleAnswer) {
  const { round } = Object((await get(client, cardId)).state)
  const action = { type: 'answer', round, time, answer: given }
  return (await client.change('card:act', { cardId, action })).card
}

async function settle(cardId: string, time: string) {
  return (await member.change('card:act', { cardId, action: { type: 'settle', time } })).card
}

async function change(cardId: string, content: ScheduleContent) {
  return (await member.change('card:act', { cardId, action: { type: 'change', content } })).card
}

function refused(client: Client, cardId: string, action: ScheduleAction) {
  return client.refusal('card:act', { clientId: matrix.world.newClientId(), cardId, action })
}

function refusedContent(content: unknown) {
  const input = { clientId: matrix.world.newClientId(), conversationId: matrix.ids.internal, tool: 'schedule', content }
  return member.refusal('card:send', input)
}

async function get(client: Client, cardId: string) {
  return (await client.ask('card:get', { cardId })).card
}

async function planned(cardId: string): Promise<string> {
  return Object((await get(member, cardId)).state).planned
}

async function within(client: Client, cardId: string, from = now(), until = from + 60 * day) {
  const { entries } = await client.ask('calendar:range', { span: { from, until } })
  return entries.filter((entry) => entry.cardId === cardId)
}

function busy(
  client: Client,
  personIds: string[],
  span: { from: number; until: number },
  except: string | null = null,
) {
  return client.ask('calendar:busy', { conversationId: matrix.ids.internal, personIds, span, except })
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
