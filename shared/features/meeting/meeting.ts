import { z } from 'zod'
import { Instant } from '../../domain/ids.ts'
import type { Feature } from '../feature.ts'
import { namedOf, Participants } from '../gathering/participants.ts'
import { Reminders } from '../gathering/reminders.ts'

/** The numbers of MEET-1: lengths in characters, the longest meeting in milliseconds. */
export const meetingLimits = {
  topic: 128,
  place: 128,
  remarks: 1000,
  agenda: 20,
  agendaItem: 128,
  note: 100,
  longest: 24 * 60 * 60_000,
} as const

/** Somewhere, or in a room of its own. @see MEET-1, MEET-4 */
export const MeetingWhere = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('place'), place: z.string().trim().min(1).max(meetingLimits.place) }),
  z.strictObject({ type: z.literal('online') }),
])
export type MeetingWhere = z.infer<typeof MeetingWhere>

/** @see MEET-1 */
export const MeetingContent = z
  .strictObject({
    topic: z.string().trim().min(1).max(meetingLimits.topic),
    startsAt: Instant,
    endsAt: Instant,
    where: MeetingWhere,
    participants: Participants,
    remarks: z.string().trim().max(meetingLimits.remarks),
    agenda: z.array(z.string().trim().min(1).max(meetingLimits.agendaItem)).max(meetingLimits.agenda),
    reminders: Reminders,
  })
  .refine(({ startsAt, endsAt }) => startsAt < endsAt && endsAt - startsAt <= meetingLimits.longest, {
    path: ['endsAt'],
  })
export type MeetingContent = z.infer<typeof MeetingContent>

/** @see MEET-2 */
export const meetingAnswers = ['attend', 'decline', 'undecided'] as const
export const MeetingAnswer = z.enum(meetingAnswers)
export type MeetingAnswer = z.infer<typeof MeetingAnswer>

const Note = z.string().trim().max(meetingLimits.note)

/** One person's answer in one round; an empty `note` says nothing. @see MEET-2, MEET-3 */
export const MeetingEntry = z.strictObject({
  answer: MeetingAnswer,
  note: Note,
  round: z.number().int().min(1),
  answeredAt: Instant,
})
export type MeetingEntry = z.infer<typeof MeetingEntry>

/**
 * `round` counts how often everyone was asked, `changes` how often it was written anew, `answers` are those of the
 * present round. Reminders due up to `remindedUpTo` are over (null: up to its sending); `reminded` says that one went
 * out in this round. @see MEET-2, MEET-3
 */
export const MeetingState = z.strictObject({
  round: z.number().int().min(1),
  changes: z.number().int().min(0),
  answers: z.strictObject({
    attend: z.number().int().min(0),
    decline: z.number().int().min(0),
    undecided: z.number().int().min(0),
  }),
  remindedUpTo: Instant.nullable(),
  reminded: z.boolean(),
})
export type MeetingState = z.infer<typeof MeetingState>

/**
 * An answer says to which round, so that it never counts for a time that it did not see; a change how many `changes` its
 * writer had seen, so that it undoes none of somebody else's. @see MEET-2, MEET-3
 */
export const MeetingAction = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('answer'),
    answer: MeetingAnswer,
    note: Note,
    round: z.number().int().min(1),
  }),
  z.strictObject({
    type: z.literal('change'),
    content: MeetingContent,
    changes: z.number().int().min(0).optional(),
  }),
])
export type MeetingAction = z.infer<typeof MeetingAction>

const reasons = ['meeting.notInvited', 'meeting.changed', 'meeting.rewritten', 'meeting.uninvites'] as const

/** Where a meeting stands, seen at `now`. @see MEET-2 */
export type MeetingPhase = 'upcoming' | 'ongoing' | 'ended' | 'cancelled'

/** Ended before it began is cancelled; ended by the clock or while it went on is over. @see MEET-2, TOOL-2 */
export function meetingPhase(
  { startsAt, endsAt }: Pick<MeetingContent, 'startsAt' | 'endsAt'>,
  endedAt: number | null,
  now: number,
): MeetingPhase {
  if (endedAt !== null) return endedAt < startsAt ? 'cancelled' : 'ended'
  if (now < startsAt) return 'upcoming'
  return now < endsAt ? 'ongoing' : 'ended'
}

/** What of time and place differs: whether everyone has to be asked again. @see MEET-3 */
export function meetingMoves(before: MeetingContent, after: MeetingContent): { time: boolean; place: boolean } {
  return {
    time: before.startsAt !== after.startsAt || before.endsAt !== after.endsAt,
    place: placeOf(before) !== placeOf(after),
  }
}

function placeOf({ where }: MeetingContent): string | null {
  return where.type === 'place' ? where.place : null
}

/** Meeting invite 会议邀请: who comes together, when and where. @see MEET-1 … MEET-4, MEET-6 */
export const meeting = {
  tool: 'meeting',
  version: 1,
  capability: 'meeting.create',
  answering: 'meeting.create',
  content: MeetingContent,
  entry: MeetingEntry,
  state: MeetingState,
  action: MeetingAction,
  reasons,
  whenOffline: 'queue',
  start: () => ({
    round: 1,
    changes: 0,
    answers: { attend: 0, decline: 0, undecided: 0 },
    remindedUpTo: null,
    reminded: false,
  }),
  endsAt: ({ endsAt }) => endsAt,
  pictures: () => [],
  people: (content) => namedOf(content) ?? [],
  audience: namedOf,
  searched: ({ topic, where, remarks, agenda }) => [
    topic,
    ...(where.type === 'place' ? [where.place] : []),
    remarks,
    ...agenda,
  ],
  summary: ({ topic }) => ({ zh: `[会议] ${shortened(topic)}`, en: `[Meeting] ${shortened(topic)}` }),
  examples: [
    {
      topic: 'V3.2 需求评审',
      startsAt: Date.UTC(2027, 4, 12, 6, 0),
      endsAt: Date.UTC(2027, 4, 12, 7, 30),
      where: { type: 'online' },
      participants: { type: 'everyone' },
      remarks: '请提前看完需求文档第 3、4 节。',
      agenda: ['需求走读', '交互稿确认', '排期与风险'],
      reminders: [5, 15],
    },
    {
      topic: 'Design critique: the new onboarding',
      startsAt: Date.UTC(2027, 4, 13, 2, 0),
      endsAt: Date.UTC(2027, 4, 13, 3, 0),
      where: { type: 'place', place: 'Room 3.07, west wing' },
      participants: { type: 'named', personIds: ['lin-xia', 'chen-zhou'] },
      remarks: '',
      agenda: [],
      reminders: [],
    },
  ],
} as const satisfies Feature<MeetingContent, MeetingEntry, MeetingState, MeetingAction, (typeof reasons)[number]>

function shortened(topic: string): string {
  const [line = ''] = topic.split(/\r|\n/, 1)
  const characters = [...line]
  return characters.length <= 66 ? line : `${characters.slice(0, 65).join('')}…`
}
