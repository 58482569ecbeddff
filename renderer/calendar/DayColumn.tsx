import type { CalendarEntry } from '#shared/domain/calendar.ts'
import type { LocalDate } from '#shared/domain/zoned-time.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { ownZone } from '../time/own-zone.ts'
import { goToDay, openDay } from './calendar.store.ts'
import { calendarTexts } from './calendar.texts.ts'
import classes from './DayColumn.module.css'
import { minuteAt, minutesOfDay, partsOf } from './day-parts.ts'
import { EntryButton } from './EntryButton.tsx'
import { sideBySide } from './side-by-side.ts'
import { useDayTexts } from './use-day-texts.ts'

interface DayColumnProps {
  readonly day: LocalDate
  readonly entries: readonly CalendarEntry[]
  readonly chosen: boolean
  /** So many beside each other; what there is more is told as a number, and seen in the day alone. */
  readonly most: number
  /** The moment, if it lies in this day. */
  readonly now: number | null
}

/** A day from top to bottom, with what takes place in it where it does. */
export function DayColumn({ day, entries, chosen, most, now }: DayColumnProps) {
  const t = useTexts(calendarTexts)
  const say = useDayTexts()
  const zone = ownZone()
  const parts = partsOf(entries, day, zone)
  return (
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its table is a grid.
      role="gridcell"
      tabIndex={chosen ? 0 : -1}
      aria-selected={chosen}
      aria-label={t('dayWith', { day: say.day(day), count: parts.length })}
      data-date={day}
      className={classes.day}
      onFocus={() => !chosen && goToDay(day)}
    >
      <div className={classes.hours}>
        {sideBySide(parts, most).map(({ part, column, wide, columns }) => {
          const style = {
            top: share(part.from, minutesOfDay),
            height: `calc(${share(part.until - part.from, minutesOfDay)} - 2px)`,
            left: share(column, columns),
            width: `calc(${share(wide, columns)} - 3px)`,
          }
          return 'folded' in part ? (
            <button
              key={`more ${part.from}`}
              type="button"
              className={classes.more}
              tabIndex={chosen ? 0 : -1}
              aria-label={t('moreOf', { day: say.day(day), count: part.folded.length })}
              style={style}
              onClick={() => openDay(day)}
            >
              +{part.folded.length}
            </button>
          ) : (
            <EntryButton
              key={`${part.entry.cardId} ${part.entry.id}`}
              entry={part.entry}
              shape={part.until - part.from < 60 ? 'low' : 'block'}
              stop={chosen}
              goesOn={part.goesOn}
              style={style}
            />
          )
        })}
        {now !== null && <span className={classes.now} style={{ top: share(minuteAt(zone, now), minutesOfDay) }} />}
      </div>
    </td>
  )
}

function share(part: number, whole: number): string {
  return `${(part / whole) * 100}%`
}
