import ical, { ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import type { Person } from '#shared/domain/person.ts'
import { type ExportFile, safeName } from '../features/export-table.ts'
import type { Coming, Occasion } from './occasion.ts'

/** An occasion, with whether whoever reads it comes (null: it is none of theirs), and who called for it. */
interface CalendarEvent {
  readonly occasion: Occasion
  readonly coming: Coming | null
  readonly organizer?: Person | undefined
}

interface Writing {
  readonly now: number
  readonly language: 'zh' | 'en'
  readonly title: string
  /** Whose calendar it is: other programs come back for it, it has a name there, and says what this person answered. @see SCHED-5 */
  readonly follower?: Person | undefined
}

const anHour = 60 * 60

/**
 * Occasions as an iCalendar file: moments in UTC, the same UID for the same occasion, a SEQUENCE that grows with every
 * change. What is published has no attendees (RFC 5545, 3.8.4.1): a calendar that is
 * followed has them, and therefore no METHOD.
 * @see MEET-6
 */
export function writeCalendar(
  events: readonly CalendarEvent[],
  { now, language, title, follower }: Writing,
): ExportFile {
  const calendar = ical({
    prodId: { company: 'Qun', product: 'Qun', language: language.toUpperCase() },
    ...(follower === undefined ? { method: ICalCalendarMethod.PUBLISH } : { name: title, ttl: anHour }),
  })
  for (const { occasion, coming, organizer } of events) {
    const { id, place, notes, startsAt, endsAt, madeAt, changes, cancelled } = occasion
    const event = calendar.createEvent({
      id: `${id}@qun`,
      sequence: changes,
      status: cancelled ? ICalEventStatus.CANCELLED : statusOf(coming),
      stamp: new Date(now),
      created: new Date(madeAt),
      start: new Date(startsAt),
      end: new Date(endsAt),
      summary: plain(occasion.title),
      location: place === null ? null : plain(typeof place === 'string' ? place : place[language]),
      description: notes === '' ? null : plain(notes),
    })
    if (follower === undefined || organizer === undefined || coming === null) continue
    event.organizer(calledBy(organizer))
    event.createAttendee({ ...calledBy(follower), status: participation[coming] })
  }
  return {
    // The last line too ends as lines do (RFC 5545, 3.1), which the library leaves out.
    bytes: Buffer.from(`${calendar.toString().trimEnd()}\r\n`, 'utf8'),
    contentType: `text/calendar; charset=utf-8${follower === undefined ? '; method=PUBLISH' : ''}`,
    fileName: `${safeName(title)}.ics`,
  }
}

/** Programs that follow a calendar do not know who of the attendees follows it: they draw what the event itself says. */
function statusOf(coming: Coming | null): ICalEventStatus {
  return coming === 'maybe' || coming === 'unanswered' ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED
}

const participation = {
  yes: ICalAttendeeStatus.ACCEPTED,
  maybe: ICalAttendeeStatus.TENTATIVE,
  no: ICalAttendeeStatus.DECLINED,
  unanswered: ICalAttendeeStatus.NEEDSACTION,
} as const satisfies Record<Coming, ICalAttendeeStatus>

/** Nobody here is written to by mail, and no program is to try: a domain that never will be (RFC 2606). */
function calledBy({ id, name }: Person) {
  return { name: name.replace(/["\\\p{Cc}]/gu, ' ').toWellFormed(), email: `${id}@qun.invalid` }
}

/** Lines of a file are its grammar: of everything that moves a cursor only the line feed is left, and that is escaped. */
function plain(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .toWellFormed()
}
