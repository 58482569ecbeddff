import { ActionIcon, Button, SegmentedControl, Switch } from '@mantine/core'
import { IconCalendarShare, IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import type { LocalDate } from '#shared/domain/zoned-time.ts'
import { useTexts } from '../i18n/use-texts.ts'
import classes from './CalendarHeader.module.css'
import { goToDay, goToPeriod, setView, showDeclined, useCalendarPlace } from './calendar.store.ts'
import { calendarTexts } from './calendar.texts.ts'
import { calendarViews } from './calendar-days.ts'
import { FeedDialog } from './FeedDialog.tsx'

/** Which period, which view of it, and the way out to other calendars. */
export function CalendarHeader({ title, date }: { readonly title: string; readonly date: LocalDate }) {
  const t = useTexts(calendarTexts)
  const { view, declined } = useCalendarPlace()
  const [subscribing, setSubscribing] = useState(false)
  return (
    <header className={classes.header}>
      <Button size="compact-sm" variant="default" onClick={() => goToDay(null)}>
        {t('today')}
      </Button>
      <div className={classes.steps}>
        <ActionIcon aria-label={t(`before_${view}`)} onClick={() => goToPeriod(date, -1)}>
          <IconChevronLeft size={18} aria-hidden />
        </ActionIcon>
        <ActionIcon aria-label={t(`next_${view}`)} onClick={() => goToPeriod(date, 1)}>
          <IconChevronRight size={18} aria-hidden />
        </ActionIcon>
      </div>
      <h1 className={classes.title} aria-live="polite">
        {title}
      </h1>
      <Switch
        size="xs"
        label={t('showDeclined')}
        checked={declined === 'shown'}
        onChange={(event) => showDeclined(event.currentTarget.checked ? 'shown' : 'hidden')}
      />
      <SegmentedControl
        size="xs"
        aria-label={t('views')}
        value={view}
        onChange={setView}
        data={calendarViews.map((value) => ({ value, label: t(value) }))}
      />
      <Button
        size="compact-sm"
        variant="light"
        leftSection={<IconCalendarShare size={16} stroke={1.7} aria-hidden />}
        aria-haspopup="dialog"
        onClick={() => setSubscribing(true)}
      >
        {t('subscribe')}
      </Button>
      <FeedDialog opened={subscribing} onClose={() => setSubscribing(false)} />
    </header>
  )
}
