import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moveDate } from '#shared/features/schedule/edit-series.ts'
import { repeatKinds } from '#shared/features/schedule/repeat.ts'
import { ScheduleContent, schedule } from '#shared/features/schedule/schedule.ts'
import { withDate } from './date-edit.ts'
import { draftOf, picked, rewritten, type ScheduleDraft, scheduleDraft } from './schedule-draft.ts'

const now = Date.UTC(2026, 2, 2, 2, 0)
const hour = 60 * 60_000
const [open, weekly, once] = schedule.examples.map((example) => ScheduleContent.parse(example))
if (open === undefined || weekly === undefined || once === undefined) throw new Error('no examples')

const at = (change: number) => now + change * hour
const written = (change: Partial<ScheduleDraft> = {}): ScheduleDraft => ({
  ...scheduleDraft.start(now),
  title: 'Sync',
  zone: 'Asia/Shanghai',
  candidates: [
    { startsAt: at(1), endsAt: at(2) },
    { startsAt: at(25), endsAt: at(26) },
  ],
  ...change,
})
const fixed = (change: Partial<ScheduleDraft> = {}) => written({ mode: 'fixed', ...change })

describe('SCHED-1, SCHED-6: a schedule being written', () => {
  it.each([
    ['offers', open],
    ['once', once],
  ])('of what was sent gives back what was sent: %s', (_name, sent) => {
    expect(scheduleDraft.read(draftOf(sent, now), now)).toEqual({ ok: true, content: sent })
  })

  it('says of every draft either what it becomes or what is wrong', () => {
    const moment = fc.option(fc.integer({ min: -50, max: 900 }).map((halves) => now + (halves * hour) / 2))
    const span = fc.record({ startsAt: moment, endsAt: moment })
    const draft: fc.Arbitrary<ScheduleDraft> = fc.record({
      title: fc.string({ maxLength: 140 }),
      description: fc.string({ maxLength: 1010 }),
      zone: fc.constantFrom('Asia/Shanghai', 'Europe/Berlin', 'UTC'),
      mode: fc.constantFrom('fixed', 'candidates'),
      startsAt: moment,
      endsAt: moment,
      every: fc.constantFrom('never', ...repeatKinds),
      stops: fc.constantFrom('until', 'count'),
      until: fc.option(fc.constantFrom('2026-01-01', '2026-03-02', '2026-05-01', '2030-01-01')),
      count: fc.option(fc.constantFrom(0, 1, 2.5, 10, 366, 367)),
      candidates: fc.array(span, { maxLength: 12 }),
      answerBy: moment,
      participants: fc.constantFrom('everyone', 'named'),
      personIds: fc.uniqueArray(fc.stringMatching(/^[a-z]{1,8}$/), { maxLength: 5 }),
      reminders: fc.subarray([0, 5, 15, 60, 1440] as const),
    })
    fc.assert(
      fc.property(draft, (one) => {
        const reading = scheduleDraft.read(one, now)
        if (!reading.ok) expect(reading.problems.length).toBeGreaterThan(0)
        else expect(ScheduleContent.safeParse(reading.content).success).toBe(true)
      }),
    )
  })

  it.each([
    [written({ title: ' ' }), 'titleMissing'],
    [written({ title: 'x'.repeat(129) }), 'tooLong'],
    [written({ candidates: [] }), 'candidatesFew'],
    [
      written({ candidates: Array.from({ length: 11 }, (_, turn) => ({ startsAt: at(turn), endsAt: at(turn + 1) })) }),
      'candidatesMany',
    ],
    [
      written({
        candidates: [
          { startsAt: at(1), endsAt: at(2) },
          { startsAt: at(2), endsAt: null },
        ],
      }),
      'candidateWrong',
    ],
    [
      written({
        candidates: [
          { startsAt: at(1), endsAt: at(2) },
          { startsAt: at(1), endsAt: at(2) },
        ],
      }),
      'candidatesAlike',
    ],
    [
      written({
        candidates: [
          { startsAt: at(-3), endsAt: at(-2) },
          { startsAt: at(-2), endsAt: at(-1) },
        ],
      }),
      'endPast',
    ],
    [written({ answerBy: at(-1) }), 'answerByPast'],
    [written({ answerBy: at(25) }), 'answerByLate'],
    [written({ participants: 'named' }), 'peopleMissing'],
    [fixed({ startsAt: null }), 'startMissing'],
    [fixed({ endsAt: null }), 'endMissing'],
    [fixed({ startsAt: at(2), endsAt: at(1) }), 'endBeforeStart'],
    [fixed({ startsAt: at(-2), endsAt: at(-1) }), 'endPast'],
    [fixed({ startsAt: at(1), endsAt: at(26) }), 'tooLongTime'],
    [fixed({ every: 'week', count: 367 }), 'countWrong'],
    [fixed({ every: 'day', stops: 'until', until: '2028-01-01' }), 'tooManyDates'],
    [fixed({ every: 'day', stops: 'until' }), 'untilMissing'],
    [fixed({ every: 'day', stops: 'until', until: '2026-01-01' }), 'untilMissing'],
    [fixed({ every: 'workday', startsAt: at(5 * 24), endsAt: at(5 * 24 + 1) }), 'startsOnWeekend'],
  ])('says what is wrong: $1', (draft, says) => {
    const reading = scheduleDraft.read(draft, now)
    expect(reading.ok ? [] : reading.problems.map((problem) => problem.says)).toEqual([says])
  })

  it('writes a repeat in the zone that was chosen', () => {
    const reading = scheduleDraft.read(fixed({ zone: 'America/New_York', every: 'week', count: 5 }), now)
    expect(reading).toMatchObject({
      ok: true,
      content: { when: { series: { segments: [{ from: '2026-03-01' }] } } },
    })
  })
})

describe('SCHED-6: written anew', () => {
  it('keeps every date that differs where only the words changed', () => {
    const reading = rewritten(weekly, { ...draftOf(weekly, now), title: 'Other' }, now)
    expect(reading).toEqual({ ok: true, content: { ...weekly, title: 'Other' } })
  })

  it('begins a series of its own where the time changed', () => {
    const draft = draftOf(weekly, now)
    const reading = rewritten(weekly, { ...draft, endsAt: (draft.endsAt ?? 0) + hour }, now)
    expect(reading).toMatchObject({ ok: true, content: { when: { series: { exceptions: [] } } } })
  })

  it('of one date comes nothing that is no series', () => {
    const { when } = weekly
    if (when.type !== 'fixed') throw new Error('not a series')
    const to = { startsAt: Date.UTC(2027, 2, 9, 10), endsAt: Date.UTC(2027, 2, 9, 11) }
    const place = { date: '2027-03-09', time: '11:00', minutes: 60 }
    expect(withDate(weekly, { type: 'move', scope: 'this', date: '2027-03-08', to })).toEqual({
      ...weekly,
      when: { type: 'fixed', series: moveDate(when.series, 'this', '2027-03-08', place) },
    })
    const before = { startsAt: Date.UTC(2027, 1, 1, 10), endsAt: Date.UTC(2027, 1, 1, 11) }
    expect(withDate(weekly, { type: 'move', scope: 'later', date: '2027-03-08', to: before })).toBeNull()
    expect(withDate(weekly, { type: 'cancel', scope: 'later', date: '2027-03-01' })).toBeNull()
  })
})

describe('SCHED-2: picking from the grid', () => {
  const time = { startsAt: at(3), endsAt: at(4) }
  it('adds a time on offer, and takes it away again, unless it was sent', () => {
    const more = { ...written(), ...picked(written(), time, []) }
    expect(more.candidates).toHaveLength(3)
    expect(picked(more, time, [])).toEqual({ candidates: written().candidates })
    expect(picked(more, time, [time])).toEqual({})
  })

  it('is the time itself where one is fixed, and offers no eleventh', () => {
    expect(picked(fixed(), time, [])).toEqual(time)
    const full = written({
      candidates: Array.from({ length: 10 }, (_, turn) => ({ startsAt: at(turn), endsAt: at(turn + 2) })),
    })
    expect(picked(full, time, [])).toEqual({})
  })
})
