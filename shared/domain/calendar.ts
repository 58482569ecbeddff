import { z } from 'zod'
import { Bilingual, Id, Instant } from './ids.ts'

/** A calendar is asked for so many milliseconds at a time, and answers so many entries; of so many people at once. @see SCHED-2, SCHED-5 */
export const calendarLimits = { span: 62 * 24 * 60 * 60_000, entries: 1000, clashes: 10, busyPeople: 50 } as const

/** What a feed holds, from its fetching on: milliseconds back and ahead. @see SCHED-5 */
export const feedReach = { back: 31 * 24 * 60 * 60_000, ahead: 366 * 24 * 60 * 60_000 } as const

/** A feed's secret: 256 random bits, base64url, at the end of `/calendar/….ics`. */
export const FeedSecret = z.string().regex(/^[0-9A-Za-z_-]{43}$/)

/** Whether somebody comes: `maybe` while they have not said so, or are undecided. @see MEET-2, MEET-5 */
export const Attendance = z.enum(['yes', 'maybe', 'no'])
export type Attendance = z.infer<typeof Attendance>

/** Something that takes place, in one person's calendar. @see MEET-5, SCHED-5 */
export const CalendarEntry = z.strictObject({
  /** Tells the dates of one card apart. */
  id: z.string().max(128),
  cardId: Id,
  conversationId: Id,
  title: z.string(),
  place: z.union([z.string(), Bilingual]).nullable(),
  startsAt: Instant,
  endsAt: Instant,
  attendance: Attendance,
  state: z.enum(['planned', 'cancelled']),
})
export type CalendarEntry = z.infer<typeof CalendarEntry>

/** From one moment to a later one, not too far apart. */
export const CalendarSpan = z
  .strictObject({ from: Instant, until: Instant })
  .refine(({ from, until }) => from < until && until - from <= calendarLimits.span, { path: ['until'] })

const TakenSpan = z.strictObject({ startsAt: Instant, endsAt: Instant })

/** When one person has something else, and when perhaps: in order, without gaps between what touches, and without what it is. @see SCHED-2 */
export const PersonBusy = z.strictObject({ personId: Id, busy: z.array(TakenSpan), maybe: z.array(TakenSpan) })
export type PersonBusy = z.infer<typeof PersonBusy>
export type CalendarSpan = z.infer<typeof CalendarSpan>
