import { describe, expect, it } from 'vitest'
import { ScheduleContent, type ScheduleState, schedule } from '#shared/features/schedule/schedule.ts'
import { keyOf } from '#shared/features/schedule/times.ts'
import { type ScheduleSituation, scheduleView } from './schedule-view.ts'

const [example, weekly] = schedule.examples
const content = ScheduleContent.parse(example)
const keys = example.when.candidates.map(keyOf)
const [first = '', second = '', third = ''] = keys
const fresh: ScheduleState = schedule.start(content)
const answered = {
  ...fresh,
  tallies: {
    [first]: { yes: 2, maybe: 0, no: 1 },
    [second]: { yes: 2, maybe: 1, no: 0 },
    [third]: { yes: 0, maybe: 3, no: 0 },
  },
}

const seen = (change: Partial<ScheduleSituation> = {}) =>
  scheduleView({
    card: { createdBy: 'lin', endedAt: null },
    content,
    state: answered,
    mine: null,
    phase: 'open',
    me: 'chen',
    now: 0,
    ...change,
  })

describe('SCHED-3: what is offered', () => {
  it('is in the order of time, with what most can make marked', () => {
    expect(seen().offered.map(({ key }) => key)).toEqual(keys)
    expect(
      seen()
        .offered.filter(({ best }) => best)
        .map(({ key }) => key),
    ).toEqual([second])
    expect(seen({ state: fresh }).offered.some(({ best }) => best)).toBe(false)
  })

  it('shows one’s own answers of this round, and none of an older one', () => {
    const mine = { round: 1, answers: { [first]: 'maybe' as const }, answeredAt: 1 }
    expect(seen({ mine }).offered[0]?.mine).toBe('maybe')
    expect(seen({ mine, state: { ...answered, round: 2 } }).offered[0]?.mine).toBeNull()
  })

  it('takes answers until the deadline, of whoever is asked', () => {
    expect(seen().mayAnswer).toBe(true)
    expect(seen({ now: example.when.answerBy }).mayAnswer).toBe(false)
    expect(seen({ phase: 'readOnly' }).mayAnswer).toBe(false)
    const named = { ...content, participants: { type: 'named' as const, personIds: ['zhou'] } }
    expect(seen({ content: named })).toMatchObject({ mayAnswer: false, invited: false })
    expect(seen({ content: named, me: 'lin' }).mayAnswer).toBe(true)
  })
})

describe('SCHED-6: the dates of a repeat', () => {
  const repeated = ScheduleContent.parse(weekly)
  const state = schedule.start(repeated)
  const key = state.planned ?? ''
  const said = (mine: ScheduleSituation['mine']) => seen({ content: repeated, state, mine, me: 'lin-xia' })

  it('have the answer to all, but where one was given to a date alone', () => {
    const mine = { round: 1, answers: { [key]: 'yes' as const }, dates: { '2027-03-08': 'no' as const }, answeredAt: 1 }
    expect(
      said(mine)
        .dates.slice(0, 3)
        .map((date) => date.mine),
    ).toEqual(['yes', 'no', 'yes'])
    expect(said(null).dates[0]?.mine).toBeNull()
  })

  it('clash only where one comes to the next of them', () => {
    const apart = {
      round: 1,
      answers: { [key]: 'yes' as const },
      dates: { '2027-03-01': 'no' as const },
      answeredAt: 1,
    }
    expect(said(apart).comes).toBe(false)
    expect(said({ ...apart, dates: {} }).comes).toBe(true)
  })
})

describe('SCHED-4: settled', () => {
  const state = { ...answered, planned: second }
  it('is what one answers from then on, deadline or not', () => {
    const late = seen({ state, now: example.when.answerBy })
    expect(late).toMatchObject({ phase: 'upcoming', mayAnswer: true, planned: { key: second, tally: { yes: 2 } } })
    expect(late.offered.filter(({ settled }) => settled)).toHaveLength(1)
  })

  it('is changed by whoever made it and nobody else', () => {
    expect(seen({ me: 'lin' }).mayChange).toBe(true)
    expect(seen({ me: 'chen' }).mayChange).toBe(false)
    expect(seen({ me: 'lin', phase: 'ended' }).mayChange).toBe(false)
  })
})

describe('SCHED-6: a repeat', () => {
  it('speaks of the next date that is not called off', () => {
    const series = ScheduleContent.parse(weekly)
    const state = schedule.start(series)
    const at = (now: number) => seen({ content: series, state, now, me: 'chen-zhou' }).date?.date
    expect(at(Date.UTC(2027, 2, 1))).toBe('2027-03-01')
    expect(at(Date.UTC(2027, 2, 10))).toBe('2027-03-22')
    expect(at(Date.UTC(2030, 0, 1))).toBe('2027-05-17')
  })
})
