import { useElementSize } from '@mantine/hooks'
import type { CSSProperties } from 'react'
import type { GridProps } from './grid-props.ts'
import { MonthDay } from './MonthDay.tsx'
import classes from './MonthGrid.module.css'
import { useDayTexts } from './use-day-texts.ts'

/** Pixels of the line of weekdays, of a day's number, of an entry with its gap, as in the style sheets; of a week at least. */
const weekdaysHeight = 30
const headHeight = 31
const lineHeight = 22
const lowest = 54

/** The weeks of a month below each other; in each day as many entries as there is room for. */
export function MonthGrid({ days, entries, date, today, label, reading }: GridProps) {
  const say = useDayTexts()
  const { ref, height } = useElementSize()
  const weeks = Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7))
  const weekHeight = Math.max(lowest, Math.floor((height - weekdaysHeight) / weeks.length))
  return (
    <div ref={ref} className={classes.scroller}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its days are moved through with the keys.
        role="grid"
        aria-label={label}
        aria-busy={reading}
        className={classes.grid}
        style={{ '--week': `${weekHeight}px` } as CSSProperties}
      >
        <thead>
          <tr>
            {days.slice(0, 7).map((day) => (
              <th key={day} scope="col" className={classes.head}>
                {say.weekday(day)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <MonthDay
                  key={day}
                  day={day}
                  entries={entries}
                  chosen={day === date}
                  today={day === today}
                  inMonth={day.slice(0, 7) === date.slice(0, 7)}
                  room={Math.max(1, Math.floor((weekHeight - headHeight) / lineHeight))}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
