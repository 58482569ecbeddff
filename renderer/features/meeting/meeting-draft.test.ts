import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reminderChoices } from '#shared/features/gathering/reminders.ts'
import { MeetingContent } from '#shared/features/meeting/meeting.ts'
import { standup } from '../../../tests/standup.ts'
import { draftOf, type MeetingDraft, meetingDraft } from './meeting-draft.ts'

const now = Date.UTC(2026, 2, 2, 2, 7)
const hour = 60 * 60_000

const content: fc.Arbitrary<MeetingContent> = fc
  .record({
    topic: fc.string({ minLength: 1, maxLength: 128 }),
    starts: fc.integer({ min: 0, max: 1000 * hour }),
    lasts: fc.integer({ min: 1, max: 24 * hour }),
    where: fc.oneof(
      fc.constant({ type: 'online' as const }),
      fc.record({ type: fc.constant('place' as const), place: fc.string({ minLength: 1, maxLength: 128 }) }),
    ),
    remarks: fc.string({ maxLength: 1000 }),
    agenda: fc.array(fc.stringMatching(/^[a-z]{1,20}$/), { maxLength: 20 }),
    reminders: fc.subarray([...reminderChoices]),
  })
  .map(({ starts, lasts, ...rest }) => ({
    ...rest,
    participants: { type: 'everyone' as const },
    startsAt: now + starts,
    endsAt: now + starts + lasts,
  }))
  .map((written) => MeetingContent.safeParse(written))
  .filter((parsed) => parsed.success)
  .map((parsed) => parsed.data)

describe('MEET-1: a meeting being written', () => {
  it('of what was sent gives back what was sent', () => {
    fc.assert(
      fc.property(content, (sent) => {
        const reading = meetingDraft.read(draftOf(sent), now)
        expect(reading).toEqual({ ok: true, content: sent })
      }),
    )
  })

  it('says of every whole draft either what it becomes or what is wrong', () => {
    const draft: fc.Arbitrary<MeetingDraft> = fc.record({
      topic: fc.string({ maxLength: 140 }),
      startsAt: fc.option(fc.integer({ min: now - hour, max: now + hour })),
      endsAt: fc.option(fc.integer({ min: now - hour, max: now + 30 * hour })),
      where: fc.constantFrom('online', 'place'),
      place: fc.string({ maxLength: 140 }),
      participants: fc.constantFrom('everyone', 'named'),
      personIds: fc.uniqueArray(fc.stringMatching(/^[a-z]{1,8}$/), { maxLength: 5 }),
      remarks: fc.string({ maxLength: 1010 }),
      agenda: fc.string({ maxLength: 200 }),
      reminders: fc.subarray([...reminderChoices]),
    })
    fc.assert(
      fc.property(draft, (written) => {
        const reading = meetingDraft.read(written, now)
        expect(reading.ok || reading.problems.length > 0).toBe(true)
      }),
    )
  })

  it.each([
    [{ topic: ' ' }, 'topicMissing'],
    [{ topic: 'x'.repeat(129) }, 'tooLong'],
    [{ startsAt: null }, 'startMissing'],
    [{ endsAt: null }, 'endMissing'],
    [{ startsAt: now + 2 * hour, endsAt: now + hour }, 'endBeforeStart'],
    [{ startsAt: now - 2 * hour, endsAt: now }, 'endPast'],
    [{ startsAt: now, endsAt: now + 25 * hour }, 'tooLongMeeting'],
    [{ where: 'place' as const }, 'placeMissing'],
    [{ participants: 'named' as const }, 'peopleMissing'],
    [{ agenda: Array.from({ length: 21 }, () => 'item').join('\n') }, 'agendaTooMany'],
  ])('%j: %s', (change, says) => {
    const reading = meetingDraft.read({ ...draftOf(standup(now)), ...change }, now)
    expect(reading.ok ? [] : reading.problems.map((problem) => problem.says)).toEqual([says])
  })
})
