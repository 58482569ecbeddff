import { describe, expect, it } from 'vitest'
import { cancelDate, moveDate } from './edit-series.ts'
import { ScheduleContent, schedule } from './schedule.ts'
import { scheduleMoves } from './schedule-moves.ts'
import { askedKeys, plannedDates, schedulePhase } from './schedule-plan.ts'
import type { Series } from './series.ts'
import { keyOf } from './times.ts'

const [open, weekly, once] = schedule.examples
const hour = 60 * 60_000
const asking = schedule.start(open)
const settled = { ...asking, planned: keyOf(open.when.candidates[1]) }
const fixed = (series: Series): ScheduleContent => ScheduleContent.parse({ ...weekly, when: { type: 'fixed', series } })

describe('SCHED-1: one time, or several to choose among', () => {
  it.each([
    ['one candidate', [{ startsAt: 0, endsAt: hour }]],
    ['eleven', Array.from({ length: 11 }, (_, at) => ({ startsAt: at * hour, endsAt: (at + 1) * hour }))],
    [
      'the same twice',
      [
        { startsAt: 0, endsAt: hour },
        { startsAt: 0, endsAt: hour },
      ],
    ],
    [
      'an end before the start',
      [
        { startsAt: hour, endsAt: 0 },
        { startsAt: 0, endsAt: hour },
      ],
    ],
    [
      'more than a day',
      [
        { startsAt: 0, endsAt: 25 * hour },
        { startsAt: 0, endsAt: hour },
      ],
    ],
    [
      'seconds',
      [
        { startsAt: 1, endsAt: hour },
        { startsAt: 0, endsAt: hour },
      ],
    ],
  ])('not with %s', (_name, candidates) => {
    expect(ScheduleContent.safeParse({ ...open, when: { ...open.when, candidates, answerBy: null } }).success).toBe(
      false,
    )
  })

  it('takes ten, and a title of 128 and a description of 1000 characters', () => {
    const candidates = Array.from({ length: 10 }, (_, at) => ({ startsAt: at * hour, endsAt: (at + 1) * hour }))
    const most = {
      ...open,
      title: 'x'.repeat(128),
      description: 'x'.repeat(1000),
      when: { ...open.when, candidates, answerBy: null },
    }
    expect(ScheduleContent.safeParse(most).success).toBe(true)
    expect(ScheduleContent.safeParse({ ...most, title: 'x'.repeat(129) }).success).toBe(false)
    expect(ScheduleContent.safeParse({ ...most, description: 'x'.repeat(1001) }).success).toBe(false)
  })

  it('a fixed time is settled from the start, offered ones are not', () => {
    expect(schedule.start(once).planned).not.toBeNull()
    expect(plannedDates(open, asking)).toEqual([])
    expect(askedKeys(open, asking)).toHaveLength(3)
    expect(askedKeys(open, settled)).toEqual([settled.planned])
  })
})

describe('SCHED-4: where a schedule stands', () => {
  const [first, second, last] = open.when.candidates
  it.each([
    ['asking', asking, null, 0],
    ['choosing', asking, null, open.when.answerBy],
    ['unsettled', asking, 1, 2],
    ['unsettled', asking, null, last.endsAt],
    ['upcoming', settled, null, first.startsAt],
    ['ongoing', settled, null, second.startsAt],
    ['ended', settled, null, second.endsAt],
    ['cancelled', settled, second.startsAt - 1, last.endsAt],
    ['ended', settled, second.startsAt, last.endsAt],
  ] as const)('%s', (phase, state, endedAt, now) => {
    expect(schedulePhase(open, state, endedAt, now)).toBe(phase)
  })
})

describe('SCHED-6: whom a change asks again', () => {
  const state = schedule.start(weekly)
  const content = ScheduleContent.parse(weekly)
  const to = { date: '2027-03-09', time: '11:00', minutes: 30 }
  it.each([
    ['none', content, 0],
    ['dates', fixed(moveDate(seriesOf(content), 'this', '2027-03-08', to)), 0],
    ['fewer', fixed(cancelDate(seriesOf(content), 'this', '2027-03-08')), 0],
    ['fewer', fixed(cancelDate(seriesOf(content), 'later', '2027-03-29')), 0],
    ['series', fixed(moveDate(seriesOf(content), 'later', '2027-03-08', to)), 0],
    ['series', fixed(moveDate(seriesOf(content), 'all', '2027-03-08', to)), 0],
    ['series', { ...content, zone: 'Asia/Shanghai' }, 0],
    [
      'none',
      fixed(moveDate(seriesOf(content), 'this', '2027-03-01', { ...to, date: '2027-03-02' })),
      Date.UTC(2027, 2, 5),
    ],
  ] as const)('%s', (type, after, now) => {
    expect(scheduleMoves(content, after, state, now).type).toBe(type)
  })

  it('more times to choose among are offers; a time fixed instead asks again', () => {
    const more = [...open.when.candidates, { startsAt: 0, endsAt: hour }]
    expect(scheduleMoves(open, { ...open, when: { ...open.when, candidates: more } }, asking, 0).type).toBe('offers')
    expect(scheduleMoves(open, { ...open, when: once.when }, asking, 0).type).toBe('series')
    expect(scheduleMoves(open, { ...open, title: 'x' }, asking, 0).type).toBe('none')
  })
})

function seriesOf({ when }: ScheduleContent) {
  if (when.type !== 'fixed') throw new Error('not a series')
  return when.series
}
