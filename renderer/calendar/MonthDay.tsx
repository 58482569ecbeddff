import type { CalendarEntry } from '#shared/domain/calendar.ts'
import type { LocalDate } from '#shared/domain/zoned-time.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { ownZone } from '../time/own-zone.ts'
import { goToDay, openDay } from './calendar.store.ts'
import { calendarTexts } from './calendar.texts.ts'
import { partsOf } from './day-parts.ts'
import { EntryButton } from './EntryButton.tsx'
import classes from './MonthDay.module.css'
import { useDayTexts } from './use-day-texts.ts'

interface MonthDayProps {
  readonly day: LocalDate
  readonly entries: readonly CalendarEntry[]
  readonly chosen: boolean
  readonly today: boolean
  readonly inMonth: boolean
  /** How many lines it has for entries. */
  readonly room: number
}

/** A day of a month: the first of what takes place, and how much more there is. */
export function MonthDay({ day, entries, chosen, today, inMonth, room }: MonthDayProps) {
  const t = useTexts(calendarTexts)
  const say = useDayTexts()
  const parts = partsOf(entries, day, ownZone())
  const shown = parts.slice(0, parts.length > room ? room - 1 : room)
  const more = parts.length - shown.length
  return (
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its table is a grid.
      role="gridcell"
      tabIndex={chosen ? 0 : -1}
      aria-selected={chosen}
      aria-label={t('dayWith', { day: say.day(day), count: parts.length })}
      data-date={day}
      data-outside={!inMonth || undefined}
      className={classes.day}
      {...(today && { 'aria-current': 'date' })}
      // A day of the months around is looked at, not gone to: the month would turn under the pointer.
      onFocus={() => !chosen && inMonth && goToDay(day)}
      onKeyDown={(event) => event.key === 'Enter' && event.target === event.currentTarget && openDay(day)}
    >
      <div className={classes.lines}>
        <button
          type="button"
          tabIndex={-1}
          className={classes.number}
          aria-label={t('openDay', { day: say.day(day) })}
          onClick={() => openDay(day)}
        >
          {say.number(day)}
        </button>
        {shown.map(({ entry, goesOn }) => (
          <EntryButton key={`${entry.cardId} ${entry.id}`} entry={entry} shape="line" stop={chosen} goesOn={goesOn} />
        ))}
        {more > 0 && (
          <button
            type="button"
            tabIndex={chosen ? 0 : -1}
            className={classes.more}
            aria-label={t('moreOf', { day: say.day(day), count: more })}
            onClick={() => openDay(day)}
          >
            {t('more', { count: more })}
          </button>
        )}
      </div>
    </td>
  )
}
