import { Button } from '@mantine/core'
import { useTexts } from '../../i18n/use-texts.ts'
import { useSpanTime } from '../gathering/use-span-time.ts'
import classes from './ScheduleDetail.module.css'
import { scheduleTexts } from './schedule.texts.ts'
import type { OfferedTime } from './schedule-view.ts'

interface SettleButtonProps {
  readonly time: OfferedTime
  readonly asking: boolean
  readonly busy: boolean
  readonly onAsk: (asking: boolean) => void
  readonly onSettle: () => void
}

/** Settles on one time; asked twice, because everyone is told. @see SCHED-4 */
export function SettleButton({ time, asking, busy, onAsk, onSettle }: SettleButtonProps) {
  const t = useTexts(scheduleTexts)
  const span = useSpanTime()
  if (!asking) {
    return (
      <Button size="compact-sm" variant={time.best ? 'filled' : 'default'} onClick={() => onAsk(true)}>
        {t('settle')}
      </Button>
    )
  }
  return (
    <fieldset className={classes.confirm} aria-label={t('settleFirst')}>
      <span className={classes.question}>{t('settleAsk', { time: span(time) })}</span>
      <Button size="compact-sm" variant="default" onClick={() => onAsk(false)}>
        {t('notNow')}
      </Button>
      <Button size="compact-sm" autoFocus loading={busy} onClick={onSettle}>
        {t('settleNow')}
      </Button>
    </fieldset>
  )
}
