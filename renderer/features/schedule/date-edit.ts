import { dateAt, timeAt } from '#shared/domain/zoned-time.ts'
import { cancelDate, type EditScope, moveDate, restoreDate } from '#shared/features/schedule/edit-series.ts'
import { ScheduleContent } from '#shared/features/schedule/schedule.ts'
import type { Series } from '#shared/features/schedule/series.ts'
import type { WrittenSpan } from '../gathering/written-span.ts'

/** What becomes of a date, and of which others with it. */
export type DateEdit =
  | { readonly type: 'move'; readonly scope: EditScope; readonly date: string; readonly to: WrittenSpan }
  | { readonly type: 'cancel'; readonly scope: 'this' | 'later'; readonly date: string }
  | { readonly type: 'restore'; readonly date: string }

const minute = 60_000

/** The schedule with that date edited; null where that is none: dates would overlap, or nothing would be left. @see SCHED-6 */
export function withDate(content: ScheduleContent, edit: DateEdit): ScheduleContent | null {
  if (content.when.type !== 'fixed') return null
  const series = seriesWith(content.when.series, edit, content.zone)
  const parsed = ScheduleContent.safeParse({ ...content, when: { type: 'fixed', series } })
  return parsed.success ? parsed.data : null
}

function seriesWith(series: Series, edit: DateEdit, zone: string): Series | null {
  if (edit.type === 'cancel') return cancelDate(series, edit.scope, edit.date)
  if (edit.type === 'restore') return restoreDate(series, edit.date)
  const { startsAt, endsAt } = edit.to
  if (startsAt === null || endsAt === null) return null
  const to = {
    date: dateAt(zone, startsAt),
    time: timeAt(zone, startsAt),
    minutes: Math.round((endsAt - startsAt) / minute),
  }
  return moveDate(series, edit.scope, edit.date, to)
}
