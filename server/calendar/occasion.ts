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
  /** How often it was changed: a calendar takes over what it knows with a smaller number. */
  readonly changes: number
  readonly cancelled: boolean
}
