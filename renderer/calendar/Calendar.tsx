import { type KeyboardEvent, useMemo } from 'react'
import { dateAt } from '#shared/domain/zoned-time.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { isComposing } from '../keyboard/is-plain-enter.ts'
import { ownZone } from '../time/own-zone.ts'
import { useMinute } from '../time/use-minute.ts'
import classes from './Calendar.module.css'
import { CalendarHeader } from './CalendarHeader.tsx'
import { useCalendarPlace } from './calendar.store.ts'
import { calendarTexts } from './calendar.texts.ts'
import { shownDays, spanOf } from './calendar-days.ts'
import { calendarKey } from './calendar-key.ts'
import { MonthGrid } from './MonthGrid.tsx'
import { RangeNote } from './RangeNote.tsx'
import { TimeGrid } from './TimeGrid.tsx'
import { useDayTexts } from './use-day-texts.ts'
import { useFocusedDay } from './use-focused-day.ts'
import { useRange } from './use-range.ts'

/** What takes place, of all conversations together: a day, a week or a month of it. @see SCHED-5, MEET-5 */
export function Calendar() {
  const t = useTexts(calendarTexts)
  const say = useDayTexts()
  const { view, date: chosen, declined } = useCalendarPlace()
  const zone = ownZone()
  const now = useMinute()
  const today = dateAt(zone, now)
  const date = chosen ?? today
  const days = useMemo(() => shownDays(view, date), [view, date])
  const range = useRange(spanOf(days, zone))
  const entries = (range.entries ?? []).filter(({ attendance }) => declined === 'shown' || attendance !== 'no')
  const { page, focusNext } = useFocusedDay({ view, date })
  const press = (event: KeyboardEvent<HTMLElement>) => {
    const target = event.target as HTMLElement
    // What opens over the page belongs to it, but its keys are its own; so are those of the header's controls.
    if (!event.currentTarget.contains(target) || isComposing(event.nativeEvent)) return
    const inGrid = target.closest('[role="grid"]') !== null
    if (event.key.startsWith('Arrow') && !inGrid) return
    const to = calendarKey(event, { view, date })
    if (to === null) return
    event.preventDefault()
    if (inGrid) focusNext({ view: to.view, date: to.date ?? today })
    useCalendarPlace.setState(to)
  }
  const title = say.period(view, days, date)
  const grid = { entries, date, today, now, label: title, reading: range.phase === 'reading' }
  return (
    <main ref={page} className={classes.page} aria-label={t('title')} data-region="conversation" onKeyDown={press}>
      <CalendarHeader title={title} date={date} />
      <RangeNote range={range} />
      {view === 'month' ? <MonthGrid days={days} {...grid} /> : <TimeGrid days={days} {...grid} />}
    </main>
  )
}
