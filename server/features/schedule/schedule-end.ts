import type { Bilingual } from '#shared/domain/ids.ts'
import type { ScheduleContent, ScheduleState } from '#shared/features/schedule/schedule.ts'
import { plannedDates } from '#shared/features/schedule/schedule-plan.ts'
import type { CardFacts } from '../rules.ts'

type Schedule = CardFacts<ScheduleContent, ScheduleState>

/**
 * How it came to its end. `over`: every date was held. `cancelled`: before the first. `cutShort`: with dates left.
 * `lapsed`: every offered time passed. `dropped`: by hand, before one was settled.
 */
type Ending = 'over' | 'cancelled' | 'cutShort' | 'lapsed' | 'dropped'

export function endingOf({ content, state, endsAt, endedAt }: Schedule): Ending {
  const at = endedAt ?? 0
  const dates = plannedDates(content, state).filter(({ cancelled }) => !cancelled)
  if (dates.length === 0) return endsAt !== null && at >= endsAt ? 'lapsed' : 'dropped'
  if (dates.every(({ endsAt: end }) => end <= at)) return 'over'
  return dates.every(({ startsAt }) => at < startsAt) ? 'cancelled' : 'cutShort'
}

/** @see SCHED-4, TOOL-2 */
export function endLine(card: Schedule): Bilingual | null {
  const { title } = card.content
  const lines = {
    over: null,
    cancelled: { zh: `日程已取消：${title}`, en: `Cancelled: ${title}` },
    cutShort: { zh: `日程已提前结束：${title}`, en: `Ended early: ${title}` },
    lapsed: {
      zh: `候选时间都已过去，没有定下时间：${title}`,
      en: `Every offered time has passed, none was settled: ${title}`,
    },
    dropped: { zh: `不再约时间：${title}`, en: `No time is being looked for any more: ${title}` },
  } as const satisfies Record<Ending, Bilingual | null>
  return lines[endingOf(card)]
}
