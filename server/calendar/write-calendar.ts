import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { type ExportFile, safeName } from '../features/export-table.ts'
import type { Occasion } from './occasion.ts'

interface Writing {
  readonly now: number
  readonly language: 'zh' | 'en'
  readonly title: string
  /** Other programs come back for it: it has a name there, and says how often. @see SCHED-5 */
  readonly followed?: true
}

const anHour = 60 * 60

/**
 * Occasions as an iCalendar file: moments in UTC, the same UID for the same occasion, a SEQUENCE that grows with every
 * change and once more when it is cancelled.
 * @see MEET-6
 */
export function writeCalendar(occasions: readonly Occasion[], { now, language, title, followed }: Writing): ExportFile {
  const calendar = ical({
    prodId: { company: 'Qun', product: 'Qun', language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    ...(followed && { name: title, ttl: anHour }),
  })
  for (const { id, place, notes, startsAt, endsAt, madeAt, changes, cancelled, ...occasion } of occasions) {
    calendar.createEvent({
      id: `${id}@qun`,
      sequence: changes + Number(cancelled),
      status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      stamp: new Date(now),
      created: new Date(madeAt),
      start: new Date(startsAt),
      end: new Date(endsAt),
      summary: plain(occasion.title),
      location: place === null ? null : plain(typeof place === 'string' ? place : place[language]),
      description: notes === '' ? null : plain(notes),
    })
  }
  return {
    bytes: Buffer.from(calendar.toString(), 'utf8'),
    contentType: 'text/calendar; charset=utf-8; method=PUBLISH',
    fileName: `${safeName(title)}.ics`,
  }
}

/** Lines of a file are its grammar: of everything that moves a cursor only the line feed is left, and that is escaped. */
function plain(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .toWellFormed()
}
