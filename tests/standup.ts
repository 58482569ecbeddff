import type { MeetingContent } from '#shared/features/meeting/meeting.ts'

/** A meeting online in an hour, for half an hour, of everyone, without reminders; `change` says what is different. */
export function standup(now: number, change: Partial<MeetingContent> = {}): MeetingContent {
  return {
    topic: 'Stand-up',
    startsAt: now + 60 * 60_000,
    endsAt: now + 90 * 60_000,
    where: { type: 'online' },
    participants: { type: 'everyone' },
    remarks: '',
    agenda: [],
    reminders: [],
    ...change,
  }
}
