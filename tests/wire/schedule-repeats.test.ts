import { afterAll, describe, expect, test } from 'vitest'
import { cancelDate } from '#shared/features/schedule/edit-series.ts'
import type { ScheduleAnswer } from '#shared/features/schedule/schedule.ts'
import { datesOf, day, hour, keysOf, moved, ScheduleDesk, wholeMinute } from '../schedule-desk.ts'

const desk = await ScheduleDesk.start(44)
const { owner, member, mate } = desk
afterAll(() => desk.matrix.close())

describe('SCHED-3, SCHED-6: an answer to one date of a repeat', () => {
  const to = (time: string, date: string, given: ScheduleAnswer) =>
    ({ type: 'answer', round: 1, time, date, answer: given }) as const

  test('is for that date alone, in calendars and busy hours; one to all takes its place', async () => {
    const content = desk.daily(3)
    const { cardId } = await desk.send(content)
    const [, second, third] = datesOf(content)
    const key = await desk.planned(cardId)
    await desk.answer(mate, cardId, key, 'yes')
    const { card } = await mate.change('card:act', { cardId, action: to(key, second, 'no') })
    expect(card).toMatchObject({ answered: 1, mine: { dates: { [second]: 'no' } } })
    expect(Object(card.state).tallies).toEqual({ [key]: { yes: 1, maybe: 0, no: 0 } })
    expect((await desk.within(mate, cardId)).map(({ attendance }) => attendance)).toEqual(['yes', 'no', 'yes'])
    const span = { from: desk.now(), until: desk.now() + 5 * day }
    const { people } = await member.ask('calendar:busy', {
      conversationId: desk.matrix.ids.internal,
      personIds: ['mate'],
      span,
      except: null,
    })
    const free = (await desk.within(mate, cardId))[1]
    expect(people[0]?.busy.some(({ startsAt }) => startsAt === free?.startsAt)).toBe(false)
    await mate.change('card:act', { cardId, action: to(key, third, 'yes') })
    expect(Object((await desk.get(mate, cardId)).mine).dates).toEqual({ [second]: 'no' })
    await desk.answer(mate, cardId, key, 'maybe')
    expect((await desk.within(mate, cardId)).map(({ attendance }) => attendance)).toEqual(['maybe', 'maybe', 'maybe'])
  })

  test('is said by a reminder, and by the list', async () => {
    const content = desk.daily(2, { reminders: [5] })
    const { cardId } = await desk.send(content)
    const [first] = datesOf(content)
    const key = await desk.planned(cardId)
    await desk.answer(mate, cardId, key, 'yes')
    await mate.change('card:act', { cardId, action: to(key, first, 'no') })
    await owner.change('card:act', { cardId, action: to(key, first, 'yes') })
    expect(await desk.exported(cardId)).toContain(`${first} no`)
    desk.matrix.world.clock.advance(hour)
    expect((await desk.heardNotes(cardId, 1))[0]?.mentions).toEqual(['member', 'owner'])
    desk.matrix.world.clock.advance(day)
    expect((await desk.heardNotes(cardId, 2))[1]?.mentions).toEqual(['member', 'mate'])
  })

  test('is taken to a date that is ahead, and to nothing that is no repeat', async () => {
    const content = desk.daily(3)
    const { cardId } = await desk.send(content)
    const [first, second] = datesOf(content)
    const key = await desk.planned(cardId)
    await desk.change(cardId, {
      ...content,
      when: { type: 'fixed', series: cancelDate(content.when.series, 'this', second) },
    })
    const changed = { code: 'conflict', reason: 'schedule.changed' }
    expect(await desk.refused(mate, cardId, to(key, second, 'no'))).toMatchObject(changed)
    expect(await desk.refused(mate, cardId, to(key, '2001-01-01', 'no'))).toMatchObject(changed)
    desk.matrix.world.clock.advance(2 * hour)
    expect(await desk.refused(mate, cardId, to(key, first, 'no'))).toMatchObject(changed)
    const single = desk.once()
    const other = await desk.send(single)
    const [date] = datesOf(single)
    expect(await desk.refused(mate, other.cardId, to(await desk.planned(other.cardId), date, 'no'))).toMatchObject(
      changed,
    )
  })
})

describe('SCHED-6: repeats', () => {
  test('are dates of their own in the calendar, under names that stay', async () => {
    const content = desk.daily(3)
    const { cardId } = await desk.send(content)
    const ids = (await desk.within(mate, cardId)).map(({ id }) => id)
    expect(ids).toHaveLength(3)
    const [, second] = datesOf(content)
    await desk.change(cardId, moved(content, 'this', second, { time: '03:00' }))
    expect((await desk.within(mate, cardId)).map(({ id }) => id).sort()).toEqual([...ids].sort())
  })

  test('moving one tells everyone and keeps their answers; moving the rest asks everyone again', async () => {
    const content = desk.daily(4)
    const { cardId } = await desk.send(content)
    const key = await desk.planned(cardId)
    await desk.answer(mate, cardId, key, 'yes')
    const [, second, third] = datesOf(content)
    const once = moved(content, 'this', second, { time: '03:00' })
    const after = await desk.change(cardId, once)
    expect(after.state).toMatchObject({ round: 1, tallies: { [key]: { yes: 1 } } })
    const [line] = await desk.heardNotes(cardId, 1)
    expect([...(line?.mentions ?? [])].sort()).toEqual(['admin', 'mate', 'owner'])
    const later = await desk.change(cardId, moved(once, 'later', third, { time: '04:00' }))
    expect(later).toMatchObject({ state: { round: 2 }, answered: 0 })
    expect((await desk.within(mate, cardId)).map(({ attendance }) => attendance)).toEqual(Array(4).fill('maybe'))
    const stale = { type: 'answer', round: 1, time: key, answer: 'yes' } as const
    expect(await desk.refused(mate, cardId, stale)).toMatchObject({ reason: 'schedule.changed' })
    expect((await mate.ask('card:versions', { cardId })).versions).toHaveLength(2)
  })

  test('are found in a calendar wherever one looks, also where only a moved date lies', async () => {
    const content = desk.daily(3)
    const { cardId } = await desk.send(content)
    const last = datesOf(content).at(-1) ?? ''
    const far = new Date(Date.parse(`${last}T00:00:00Z`) + 90 * day).toISOString().slice(0, 10)
    await desk.change(cardId, moved(content, 'this', last, { date: far, time: '10:00' }))
    const from = Date.parse(`${far}T00:00:00Z`)
    expect(await desk.within(mate, cardId, from - day, from + 2 * day)).toMatchObject([{ id: `${cardId}/${last}` }])
  })

  test('change by whoever made it, who strikes out nobody and takes back no offered time', async () => {
    const content = desk.daily(3)
    const { cardId } = await desk.send(content)
    const action = { type: 'change', content: { ...content, title: 'Other' } } as const
    expect(await desk.refused(owner, cardId, action)).toMatchObject({ reason: 'schedule.notCreator' })
    const named = { ...content, participants: { type: 'named' as const, personIds: ['mate'] } }
    expect(await desk.refused(member, cardId, { type: 'change', content: named })).toMatchObject({
      reason: 'schedule.uninvites',
    })
    const offered = desk.offer()
    expect(await desk.refused(member, cardId, { type: 'change', content: offered })).toMatchObject({
      reason: 'schedule.settled',
    })
    const open = await desk.send(offered)
    const other = desk.offer({}, [
      { startsAt: wholeMinute(desk.now() + 5 * day), endsAt: wholeMinute(desk.now() + 5 * day + hour) },
      { startsAt: wholeMinute(desk.now() + 6 * day), endsAt: wholeMinute(desk.now() + 6 * day + hour) },
    ])
    expect(await desk.refused(member, open.cardId, { type: 'change', content: other })).toMatchObject({
      reason: 'schedule.withdraws',
    })
    const more = desk.offer({}, [...offered.when.candidates, ...other.when.candidates])
    const [first] = keysOf(offered)
    await desk.answer(mate, open.cardId, first, 'yes')
    const { card } = await member.change('card:act', {
      cardId: open.cardId,
      action: { type: 'change', content: more },
    })
    expect(card.state).toMatchObject({ round: 1, tallies: { [first]: { yes: 1 } } })
  })

  test('end when what is still to come is called off after some were held, with the held ones kept', async () => {
    const content = desk.daily(4)
    const { cardId } = await desk.send(content)
    const [, , third] = datesOf(content)
    desk.matrix.world.clock.advance(day + 2 * hour)
    const gone = {
      ...content,
      when: { type: 'fixed' as const, series: cancelDate(content.when.series, 'later', third) },
    }
    const held = await desk.change(cardId, gone)
    expect(held.endedAt).not.toBeNull()
    expect((await desk.within(mate, cardId, desk.now() - 3 * day)).map(({ state }) => state)).toEqual(
      Array(2).fill('planned'),
    )
    expect(await desk.heardNotes(cardId, 1)).toMatchObject([
      { summary: { en: expect.stringContaining('2 dates are called off') } },
    ])
    const next = desk.daily(2)
    const other = await desk.send(next)
    const past = { ...next, when: desk.daily(2, {}, desk.now() - 5 * day).when }
    expect(await desk.refused(member, other.cardId, { type: 'change', content: past })).toMatchObject({
      reason: 'card.deadlinePast',
    })
  })

  test('called off and put back, one is told of as such, and never goes back in the file for calendars', async () => {
    const content = desk.daily(3)
    const { cardId } = await desk.send(content)
    const [, second] = datesOf(content)
    const series = cancelDate(content.when.series, 'this', second)
    await desk.change(cardId, { ...content, when: { type: 'fixed', series } })
    expect(await sequenceOf(cardId, second)).toBe(1)
    await desk.change(cardId, content)
    expect(await sequenceOf(cardId, second)).toBe(2)
    const notes = await desk.heardNotes(cardId, 2)
    expect(notes.map(({ summary }) => summary?.en)).toEqual([
      expect.stringContaining('One date is called off'),
      expect.stringContaining('One date is on again'),
    ])
  })

  test('are one event each in the file for calendars', async () => {
    const { cardId } = await desk.send(desk.daily(3))
    const text = await fileOf(cardId)
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(3)
    expect(new Set(text.match(/UID:\S+/g)).size).toBe(3)
  })
})

async function fileOf(cardId: string): Promise<string> {
  const authorization = `Bearer ${mate.token}`
  const file = await desk.matrix.world.get(`/api/cards/${cardId}/export?format=ics&language=en`, { authorization })
  return file.text()
}

async function sequenceOf(cardId: string, date: string): Promise<number> {
  return Number((await fileOf(cardId)).split(`UID:${cardId}/${date}@qun`)[1]?.match(/SEQUENCE:(\d+)/)?.[1])
}
