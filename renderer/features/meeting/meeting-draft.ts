import { z } from 'zod'
import { Id, Instant } from '#shared/domain/ids.ts'
import { participantsAtMost } from '#shared/features/gathering/participants.ts'
import { reminderChoices } from '#shared/features/gathering/reminders.ts'
import { MeetingContent, meetingLimits } from '#shared/features/meeting/meeting.ts'
import { nextHour } from '../gathering/written-span.ts'
import type { Draft, DraftReading } from '../use-draft.ts'

/** A meeting being written: may be empty, too long or wrong in any way. `agenda` has an item a line. */
export const MeetingDraft = z.strictObject({
  topic: z.string(),
  startsAt: Instant.nullable(),
  endsAt: Instant.nullable(),
  where: z.enum(['online', 'place']),
  place: z.string(),
  participants: z.enum(['everyone', 'named']),
  personIds: z.array(Id),
  remarks: z.string(),
  agenda: z.string(),
  reminders: z.array(z.literal([...reminderChoices])),
})
export type MeetingDraft = z.infer<typeof MeetingDraft>

/** What is wrong, where it is shown, and whether to say so at once or only when asked to send. */
export interface MeetingProblem {
  readonly at: 'topic' | 'startsAt' | 'endsAt' | 'place' | 'personIds' | 'remarks' | 'agenda'
  readonly says:
    | 'topicMissing'
    | 'tooLong'
    | 'startMissing'
    | 'endMissing'
    | 'endBeforeStart'
    | 'endPast'
    | 'tooLongMeeting'
    | 'placeMissing'
    | 'peopleMissing'
    | 'peopleTooMany'
    | 'agendaTooMany'
  /** For a sentence that says how much there may be. */
  readonly most?: number
  readonly when: 'typing' | 'sending'
}

/** How a meeting is written, kept and made into content: at first an hour, from the next half hour that is not too near. */
export const meetingDraft = {
  schema: MeetingDraft,
  start: (now: number) => ({
    topic: '',
    ...nextHour(now),
    where: 'online' as const,
    place: '',
    participants: 'everyone' as const,
    personIds: [],
    remarks: '',
    agenda: '',
    reminders: [15 as const],
  }),
  read: readMeetingDraft,
} satisfies Draft<MeetingDraft, MeetingContent, MeetingProblem>

/** A sent meeting as it is written anew. @see MEET-3 */
export function draftOf({ where, participants, agenda, reminders, ...same }: MeetingContent): MeetingDraft {
  return {
    ...same,
    where: where.type,
    place: where.type === 'place' ? where.place : '',
    participants: participants.type,
    personIds: participants.type === 'named' ? participants.personIds : [],
    agenda: agenda.join('\n'),
    reminders: [...reminders],
  }
}

function readMeetingDraft(draft: MeetingDraft, now: number): DraftReading<MeetingContent, MeetingProblem> {
  const { topic, startsAt, endsAt, remarks } = draft
  const problems = [...timeProblems(draft, now), ...textProblems(draft)]
  const parsed = MeetingContent.safeParse({
    topic,
    startsAt,
    endsAt,
    where: draft.where === 'online' ? { type: 'online' } : { type: 'place', place: draft.place },
    participants:
      draft.participants === 'everyone' ? { type: 'everyone' } : { type: 'named', personIds: draft.personIds },
    remarks,
    agenda: itemsOf(draft.agenda),
    reminders: [...draft.reminders].sort((a, b) => a - b),
  })
  if (parsed.success && problems.length === 0) return { ok: true, content: parsed.data }
  return { ok: false, problems }
}

/** The items of an agenda written line by line. */
function itemsOf(agenda: string): string[] {
  return agenda
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

function timeProblems({ startsAt, endsAt }: MeetingDraft, now: number): readonly MeetingProblem[] {
  if (startsAt === null) return [{ at: 'startsAt', says: 'startMissing', when: 'sending' }]
  if (endsAt === null) return [{ at: 'endsAt', says: 'endMissing', when: 'sending' }]
  if (endsAt <= startsAt) return [{ at: 'endsAt', says: 'endBeforeStart', when: 'typing' }]
  if (endsAt - startsAt > meetingLimits.longest) return [{ at: 'endsAt', says: 'tooLongMeeting', when: 'typing' }]
  return endsAt <= now ? [{ at: 'endsAt', says: 'endPast', when: 'typing' }] : []
}

function textProblems(draft: MeetingDraft): readonly MeetingProblem[] {
  const items = itemsOf(draft.agenda)
  const wrong: (MeetingProblem | false)[] = [
    draft.topic.trim() === '' && { at: 'topic', says: 'topicMissing', when: 'sending' },
    tooLong('topic', draft.topic, meetingLimits.topic),
    draft.where === 'place' && draft.place.trim() === '' && { at: 'place', says: 'placeMissing', when: 'sending' },
    draft.where === 'place' && tooLong('place', draft.place, meetingLimits.place),
    draft.participants === 'named' &&
      draft.personIds.length === 0 && { at: 'personIds', says: 'peopleMissing', when: 'sending' },
    draft.participants === 'named' &&
      draft.personIds.length > participantsAtMost && { at: 'personIds', says: 'peopleTooMany', when: 'typing' },
    tooLong('remarks', draft.remarks, meetingLimits.remarks),
    (items.length > meetingLimits.agenda || items.some((item) => item.length > meetingLimits.agendaItem)) && {
      at: 'agenda',
      says: 'agendaTooMany',
      when: 'typing',
    },
  ]
  return wrong.filter((problem) => problem !== false)
}

function tooLong(at: MeetingProblem['at'], text: string, most: number): MeetingProblem | false {
  return text.trim().length > most && { at, says: 'tooLong', most, when: 'typing' }
}
