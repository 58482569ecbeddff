import { describe, expect, it } from 'vitest'
import type { MeetingContent, MeetingEntry } from '#shared/features/meeting/meeting.ts'
import { standup } from '../../../tests/standup.ts'
import { type MeetingSituation, meetingView } from './meeting-view.ts'

const minute = 60_000
const now = Date.UTC(2026, 2, 2, 2)
const state = {
  round: 2,
  changes: 1,
  answers: { attend: 1, decline: 0, undecided: 0 },
  remindedUpTo: null,
  reminded: false,
}
const mine = (round: number): MeetingEntry => ({ answer: 'attend', note: '', round, answeredAt: now })

describe('MEET-2: where a meeting stands', () => {
  it.each([
    ['upcoming', {}],
    ['ongoing', { now: now + 60 * minute }],
    ['ended', { now: now + 90 * minute }],
    ['ended', { card: { createdBy: 'lin', endedAt: now + 90 * minute } }],
    ['ended', { card: { createdBy: 'lin', endedAt: now + 60 * minute } }],
    ['cancelled', { card: { createdBy: 'lin', endedAt: now + 60 * minute - 1 } }],
  ] as const)('%s', (phase, situation) => {
    expect(seen(situation).phase).toBe(phase)
  })
})

describe('MEET-3: asking again', () => {
  it('an answer of an earlier round is none, and the viewer is told to answer again', () => {
    expect(seen({ mine: mine(1) })).toMatchObject({ ballot: 'again', mine: null })
    expect(seen({ mine: mine(2) })).toMatchObject({ ballot: 'asked', mine: { round: 2 } })
    expect(seen({ mine: mine(1), now: now + 90 * minute }).ballot).toBe('closed')
  })
})

describe('who is asked', () => {
  const named: Partial<MeetingContent> = { participants: { type: 'named', personIds: ['chen'] } }
  it('those named and whoever called it; the others see it', () => {
    expect(seen({ me: 'chen' }, named)).toMatchObject({ invited: true, ballot: 'asked', room: true })
    expect(seen({ me: 'lin' }, named)).toMatchObject({ invited: true, ballot: 'asked' })
    expect(seen({ me: 'gu' }, named)).toMatchObject({ invited: false, ballot: 'closed', room: false })
  })
})

describe('MEET-4: the room', () => {
  it('is there for online meetings that are not over, where the group takes answers', () => {
    expect(seen({}).room).toBe(true)
    expect(seen({}, { where: { type: 'place', place: 'Roof' } }).room).toBe(false)
    expect(seen({ phase: 'readOnly' }).room).toBe(false)
    expect(seen({ now: now + 90 * minute }).room).toBe(false)
  })
})

function seen(situation: Partial<MeetingSituation>, content: Partial<MeetingContent> = {}) {
  const usual: MeetingSituation = {
    card: { createdBy: 'lin', endedAt: null },
    content: standup(now, content),
    state,
    mine: null,
    phase: 'open',
    me: 'chen',
    now,
  }
  return meetingView({ ...usual, ...situation })
}
