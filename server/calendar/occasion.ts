import type { Attendance } from '#shared/domain/calendar.ts'
import type { Bilingual } from '#shared/domain/ids.ts'

/** Something that takes place, as calendars know it. `id` stays the same however often it is moved. */
export interface Occasion {
  readonly id: string
  readonly title: string
  readonly place: string | Bilingual | null
  readonly notes: string
  readonly startsAt: number
  readonly endsAt: number
  readonly madeAt: number
  /** How often it was changed, its cancelling included: a calendar takes over what it knows with a smaller number. */
  readonly changes: number
  readonly cancelled: boolean
}

/** Whether somebody comes, where it matters that they have not said so yet. */
export type Coming = Attendance | 'unanswered'

/** Who has not said so comes perhaps. @see MEET-5 */
export function attendanceOf(coming: Coming): Attendance {
  return coming === 'unanswered' ? 'maybe' : coming
}
