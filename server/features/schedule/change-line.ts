import type { ScheduleContent } from '#shared/features/schedule/schedule.ts'
import type { ScheduleMoves } from '#shared/features/schedule/schedule-moves.ts'
import { plannedDates } from '#shared/features/schedule/schedule-plan.ts'
import type { Occurrence } from '#shared/features/schedule/series.ts'
import { keyOf } from '#shared/features/schedule/times.ts'
import { newcomers } from '../gathering/invitees.ts'
import type { Saying } from '../rules.ts'
import { spanLine } from './span-line.ts'

/** What a change is told as, and whom it calls; null where it disturbs nobody. @see SCHED-6 */
export function changeLine(before: ScheduleContent, after: ScheduleContent, moves: ScheduleMoves): Saying | null {
  const { title } = after
  if (moves.type === 'series') {
    return {
      summary: { zh: `时间有变，请重新答复：${title}`, en: `New times, please answer again: ${title}` },
      mentions: 'asked',
    }
  }
  if (moves.type === 'offers') {
    return {
      summary: { zh: `有新的候选时间，请答复：${title}`, en: `More times to choose among, please answer: ${title}` },
      mentions: 'asked',
    }
  }
  if (moves.type === 'dates' && arePutBack(before, moves.changed)) {
    return { summary: putBackLine(after, moves.changed), mentions: 'asked' }
  }
  if ('changed' in moves) return { summary: datesLine(after, moves), mentions: 'asked' }
  const added = newcomers(before.participants, after.participants)
  return added === null
    ? null
    : { summary: { zh: `邀请你参加：${title}`, en: `You are invited: ${title}` }, mentions: added }
}

/** Whether they had been called off, and are as they were before that. */
function arePutBack(before: ScheduleContent, dates: readonly Occurrence[]): boolean {
  const off = new Set(plannedDates(before, { planned: null }).flatMap((one) => (one.cancelled ? [keyOf(one)] : [])))
  return dates.every((one) => off.has(keyOf(one)))
}

function putBackLine({ title, zone }: ScheduleContent, [first, ...more]: readonly Occurrence[]) {
  const { zh, en } = first === undefined ? { zh: '', en: '' } : spanLine(first, zone)
  return more.length === 0
    ? { zh: `恢复一次：${title}，${zh}`, en: `One date is on again: ${title}, ${en}` }
    : {
        zh: `恢复 ${more.length + 1} 次：${title}，${zh} 起`,
        en: `${more.length + 1} dates are on again: ${title}, from ${en}`,
      }
}

/** The first date that differs by name; how many more, as a number. */
function datesLine({ title, zone }: ScheduleContent, moves: Extract<ScheduleMoves, { changed: unknown }>) {
  const [first, ...more] = moves.changed
  const { zh, en } = first === undefined ? { zh: '', en: '' } : spanLine(first, zone)
  if (moves.type === 'fewer') {
    return more.length === 0
      ? { zh: `取消一次：${title}，${zh}`, en: `One date is called off: ${title}, ${en}` }
      : {
          zh: `取消 ${more.length + 1} 次：${title}，${zh} 起`,
          en: `${more.length + 1} dates are called off: ${title}, from ${en}`,
        }
  }
  return more.length === 0
    ? { zh: `改期一次：${title}，改到 ${zh}`, en: `One date has moved: ${title}, now ${en}` }
    : { zh: `改期 ${more.length + 1} 次：${title}`, en: `${more.length + 1} dates have moved: ${title}` }
}
