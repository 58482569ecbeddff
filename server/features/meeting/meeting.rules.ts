import type { Attendance } from '#shared/domain/calendar.ts'
import { DomainError } from '#shared/domain/error.ts'
import { isInvited } from '#shared/features/gathering/participants.ts'
import {
  type MeetingAction,
  type MeetingAnswer,
  type MeetingContent,
  type MeetingEntry,
  type MeetingState,
  meetingPhase,
} from '#shared/features/meeting/meeting.ts'
import type { CardFacts, Doing, Outcome, PersonalEntry, Rules } from '../rules.ts'
import { changeMeeting } from './change-meeting.ts'
import { nextReminder, remindOf } from './meeting-reminders.ts'

type Meeting = CardFacts<MeetingContent, MeetingState>
type Answering = Extract<MeetingAction, { type: 'answer' }>

/** @see MEET-1 … MEET-4 */
export const meetingRules: Rules<MeetingContent, MeetingEntry, MeetingState, MeetingAction> = {
  act: (card, mine, action, at) =>
    action.type === 'answer' ? answer(card, mine, action, at) : changeMeeting(card, action, at),
  slot: ({ state }) => slotOf(state.round),
  wakesAt: nextReminder,
  wake: remindOf,
  present: ({ state }) => state,
  entriesFor: ({ state }, _viewer, entries) => inRound(state.round, entries),
  namesMissing: () => true,
  result: (card) => {
    const { topic, startsAt, endsAt } = card.content
    if (card.endedAt === null || card.endedAt >= endsAt) return null
    return card.endedAt < startsAt
      ? { zh: `会议已取消：${topic}`, en: `Meeting cancelled: ${topic}` }
      : { zh: `会议已提前结束：${topic}`, en: `Meeting ended early: ${topic}` }
  },
  calls: ({ content, state, endedAt }, entries) =>
    endedAt !== null && meetingPhase(content, endedAt, endedAt) === 'cancelled'
      ? answeredWith(['attend', 'undecided'], inRound(state.round, entries))
      : [],
  enter: ({ content, createdBy }, { personId }) => {
    if (content.where.type !== 'online') throw new DomainError('not_found', 'room.none')
    demandInvited(content, createdBy, personId)
  },
  occasions: ({ id, content, state, createdAt, endedAt }) => {
    const cancelled = endedAt !== null && meetingPhase(content, endedAt, endedAt) === 'cancelled'
    return [
      {
        id,
        title: content.topic,
        place: content.where.type === 'place' ? content.where.place : { zh: '线上会议', en: 'Online' },
        notes: [content.remarks, ...content.agenda.map((item, place) => `${place + 1}. ${item}`)].join('\n').trim(),
        startsAt: content.startsAt,
        endsAt: content.endsAt,
        madeAt: createdAt,
        changes: state.changes + Number(cancelled),
        cancelled,
      },
    ]
  },
  attends: ({ content, createdBy }, personId, entry) => {
    if (!isInvited(content, createdBy, personId)) return null
    if (entry === null) return personId === createdBy ? 'yes' : 'unanswered'
    return attendances[entry.answer]
  },
  table: (_card, entries, nameOf, language) => ({
    columns: [
      { zh: '姓名', en: 'Name' },
      { zh: '答复', en: 'Answer' },
      { zh: '备注', en: 'Note' },
    ],
    rows: entries.map(({ personId, entry }) => [nameOf(personId), answerNames[entry.answer][language], entry.note]),
  }),
}

const attendances = { attend: 'yes', decline: 'no', undecided: 'maybe' } as const satisfies Record<
  MeetingAnswer,
  Attendance
>

const answerNames = {
  attend: { zh: '参加', en: 'attends' },
  decline: { zh: '谢绝', en: 'declined' },
  undecided: { zh: '待定', en: 'undecided' },
} as const satisfies Record<MeetingAnswer, { zh: string; en: string }>

/** A round of asking is a slot of its own: asking again keeps what was answered before. @see MEET-3 */
function slotOf(round: number): string {
  return `round-${round}`
}

function inRound(round: number, entries: readonly PersonalEntry<MeetingEntry>[]): PersonalEntry<MeetingEntry>[] {
  return entries.filter(({ slot }) => slot === slotOf(round))
}

function answeredWith(
  answers: readonly MeetingAnswer[],
  entries: readonly PersonalEntry<MeetingEntry>[],
): readonly string[] {
  return entries.filter(({ entry }) => answers.includes(entry.answer)).map(({ personId }) => personId)
}

/** @see MEET-2 */
function answer(
  { content, state, createdBy }: Meeting,
  mine: MeetingEntry | null,
  action: Answering,
  { now, personId }: Doing,
): Outcome<MeetingContent, MeetingEntry, MeetingState> {
  demandInvited(content, createdBy, personId)
  if (action.round !== state.round) throw new DomainError('conflict', 'meeting.changed')
  const answers = { ...state.answers }
  if (mine !== null) answers[mine.answer] -= 1
  answers[action.answer] += 1
  return {
    state: { ...state, answers },
    entry: { answer: action.answer, note: action.note, round: state.round, answeredAt: now },
  }
}

function demandInvited(content: MeetingContent, createdBy: string, personId: string): void {
  if (!isInvited(content, createdBy, personId)) throw new DomainError('forbidden', 'meeting.notInvited')
}
