import { DomainError } from '#shared/domain/error.ts'
import type { ScheduleContent, ScheduleEntry, ScheduleState } from '#shared/features/schedule/schedule.ts'
import { keyOf } from '#shared/features/schedule/times.ts'
import type { CardFacts, Doing, Outcome } from '../rules.ts'
import { spanLine } from './span-line.ts'

/**
 * Whoever made it settles on one of the offered times. What people answered to that time counts from now on, and can
 * still be changed.
 * @see SCHED-4
 */
export function settleSchedule(
  { content, state, createdBy }: CardFacts<ScheduleContent, ScheduleState>,
  time: string,
  { now, personId }: Doing,
): Outcome<ScheduleContent, ScheduleEntry, ScheduleState> {
  if (personId !== createdBy) throw new DomainError('forbidden', 'schedule.notCreator')
  if (content.when.type === 'fixed' || state.planned !== null) throw new DomainError('conflict', 'schedule.settled')
  const chosen = content.when.candidates.find((one) => keyOf(one) === time)
  if (chosen === undefined) throw new DomainError('conflict', 'schedule.changed')
  if (chosen.startsAt <= now) throw new DomainError('conflict', 'schedule.past')
  const { zh, en } = spanLine(chosen, content.zone)
  return {
    state: { ...state, planned: time, changes: state.changes + 1, remindedUpTo: now, reminded: false },
    says: {
      summary: { zh: `时间定了：${content.title}，${zh}`, en: `Settled: ${content.title}, ${en}` },
      mentions: 'asked',
    },
  }
}
