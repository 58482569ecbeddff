import { DomainError } from '#shared/domain/error.ts'
import { isInvited } from '#shared/features/gathering/participants.ts'
import type {
  ScheduleAction,
  ScheduleContent,
  ScheduleEntry,
  ScheduleState,
} from '#shared/features/schedule/schedule.ts'
import { answerOn, plannedDates } from '#shared/features/schedule/schedule-plan.ts'
import type { CardFacts, PersonalEntry, Rules } from '../rules.ts'
import { answerSchedule } from './answer-schedule.ts'
import { changeSchedule } from './change-schedule.ts'
import { endingOf, endLine } from './schedule-end.ts'
import { nextMoment, passMoment } from './schedule-moments.ts'
import { scheduleTable } from './schedule-table.ts'
import { settleSchedule } from './settle-schedule.ts'

type Schedule = CardFacts<ScheduleContent, ScheduleState>

/** @see SCHED-1 … SCHED-4, SCHED-6 */
export const scheduleRules: Rules<ScheduleContent, ScheduleEntry, ScheduleState, ScheduleAction> = {
  begin: ({ content: { when }, state, createdAt }) => {
    if (when.type === 'candidates' && when.answerBy !== null && when.answerBy <= createdAt) {
      throw new DomainError('invalid', 'card.deadlinePast')
    }
    return { state, postings: [] }
  },
  act: (card, mine, action, at) => {
    if (action.type === 'answer') return answerSchedule(card, mine, action, at)
    if (action.type === 'settle') return settleSchedule(card, action.time, at)
    return changeSchedule(card, action.content, at)
  },
  slot: ({ state }) => slotOf(state.round),
  wakesAt: nextMoment,
  wake: passMoment,
  present: ({ state }) => state,
  entriesFor: ({ state }, _viewer, entries) => entries.filter(({ slot }) => slot === slotOf(state.round)),
  namesMissing: () => true,
  result: endLine,
  calls: (card, entries) => calledAtEnd(card, entries),
  occasions: ({ id, content, state, createdAt, endedAt }) =>
    plannedDates(content, state).map(({ date, startsAt, endsAt, cancelled }) => {
      const ended = endedAt !== null && endedAt < startsAt
      return {
        id: occasionId(id, date),
        title: content.title,
        place: null,
        notes: content.description,
        startsAt,
        endsAt,
        madeAt: createdAt,
        // Calling a single date off is a change already.
        changes: state.changes + Number(ended),
        cancelled: cancelled || ended,
      }
    }),
  attends: ({ id, content, state, createdBy }, personId, entry, occasion) => {
    if (!isInvited(content, createdBy, personId)) return null
    const answer = entry && answerOn(state, entry, occasion.id.slice(occasionId(id, '').length))
    return answer ?? (personId === createdBy ? 'yes' : 'unanswered')
  },
  table: scheduleTable,
}

/** A date keeps its name wherever it is moved. @see SCHED-6 */
function occasionId(cardId: string, date: string): string {
  return `${cardId}/${date}`
}

/** A round of asking is a slot of its own: asking again keeps what was answered before. */
function slotOf(round: number): string {
  return `round-${round}`
}

/** Whoever meant to come, or may have; whoever made it, where nothing came of it by itself. @see SCHED-4 */
function calledAtEnd(card: Schedule, entries: readonly PersonalEntry<ScheduleEntry>[]): readonly string[] {
  const { state, createdBy } = card
  const current = entries.filter(({ slot }) => slot === slotOf(state.round))
  const ending = endingOf(card)
  if (ending === 'over') return []
  if (ending === 'lapsed') return [createdBy]
  const { planned } = state
  return current
    .filter(({ entry: { answers, dates = {} } }) => {
      const said = [...Object.values(dates), ...(planned === null ? [] : [answers[planned] ?? 'no'])]
      return planned === null || said.some((answer) => answer !== 'no')
    })
    .map(({ personId }) => personId)
}
