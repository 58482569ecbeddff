import { useElementSize } from '@mantine/hooks'
import { useLayoutEffect, useRef } from 'react'
import type { LocalDate } from '#shared/domain/zoned-time.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { openDay, useCalendarPlace } from './calendar.store.ts'
import { calendarTexts } from './calendar.texts.ts'
import { DayColumn } from './DayColumn.tsx'
import type { GridProps } from './grid-props.ts'
import classes from './TimeGrid.module.css'
import { useDayTexts } from './use-day-texts.ts'

const hours = Array.from({ length: 24 }, (_, hour) => hour)
const firstSeen = 8

/** Pixels that an entry needs beside others to be read and clicked; of the hours; of all days, as in the style sheet. */
const narrowest = 26
const gutterWidth = 56
const gridWidth = 560

/** Days beside each other, each from 0 to 24 o'clock; at first it is scrolled to where work begins. */
export function TimeGrid({ days, entries, date, today, now, label, reading }: GridProps) {
  const say = useDayTexts()
  const scroller = useRef<HTMLDivElement>(null)
  const ruler = useRef<HTMLDivElement>(null)
  const { ref: measured, width } = useElementSize<HTMLTableElement>()
  useLayoutEffect(() => {
    if (scroller.current === null || ruler.current === null) return
    scroller.current.scrollTop = (ruler.current.offsetHeight * firstSeen) / 24 - 8
  }, [])
  return (
    <div ref={scroller} className={classes.scroller}>
      <table
        ref={measured}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its days are moved through with the keys.
        role="grid"
        aria-label={label}
        aria-busy={reading}
        className={classes.grid}
      >
        <thead>
          <tr>
            <td aria-hidden="true" className={classes.zone}>
              {say.zone(date)}
            </td>
            {days.map((day) => (
              <DayHead key={day} day={day} today={day === today} />
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <td aria-hidden="true" className={classes.gutter}>
              <div ref={ruler} className={classes.hours}>
                {hours.map((hour) => (
                  <span key={hour} className={classes.hour}>
                    {hour > 0 && `${String(hour).padStart(2, '0')}:00`}
                  </span>
                ))}
              </div>
            </td>
            {days.map((day) => (
              <DayColumn
                key={day}
                day={day}
                entries={entries}
                chosen={day === date}
                most={mostBeside(days.length, width)}
                now={day === today ? now : null}
              />
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  )
}

/** How many entries have room beside each other; all of them in a day alone, which is where one goes for the others. */
function mostBeside(days: number, width: number): number {
  if (days === 1) return Number.POSITIVE_INFINITY
  return Math.max(2, Math.floor((Math.max(gridWidth, width) - gutterWidth) / days / narrowest))
}

function DayHead({ day, today }: { readonly day: LocalDate; readonly today: boolean }) {
  const t = useTexts(calendarTexts)
  const say = useDayTexts()
  const alone = useCalendarPlace(({ view }) => view === 'day')
  const words = (
    <>
      <span className={classes.weekday}>{say.weekday(day)}</span>
      <span className={classes.number}>{Number(day.slice(8))}</span>
    </>
  )
  return (
    <th scope="col" className={classes.head} {...(today && { 'aria-current': 'date' })}>
      {alone ? (
        <span className={classes.name}>{words}</span>
      ) : (
        <button
          type="button"
          tabIndex={-1}
          className={classes.name}
          aria-label={t('openDay', { day: say.day(day) })}
          onClick={() => openDay(day)}
        >
          {words}
        </button>
      )}
    </th>
  )
}
