import { IconCheck, IconHelp, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { ScheduleAction, ScheduleState, Tally } from '#shared/features/schedule/schedule.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { useSpanTime } from '../gathering/use-span-time.ts'
import classes from './OfferedTimes.module.css'
import { scheduleTexts } from './schedule.texts.ts'
import type { OfferedTime, ScheduleView } from './schedule-view.ts'
import { YesMaybeNo } from './YesMaybeNo.tsx'

interface OfferedTimesProps {
  readonly view: ScheduleView
  readonly state: ScheduleState
  readonly busy: boolean
  readonly onAct: (action: ScheduleAction) => Promise<boolean>
  /** More at the end of a row. */
  readonly action?: (time: OfferedTime) => ReactNode
}

/** What is offered: how many can make each time, and one's own answer to it. @see SCHED-3 */
export function OfferedTimes({ view, state, busy, onAct, action }: OfferedTimesProps) {
  const t = useTexts(scheduleTexts)
  const span = useSpanTime()
  const answerable = view.mayAnswer && view.planned === null
  return (
    <ul className={classes.times} aria-label={t('offered')}>
      {view.offered.map((time) => (
        <li key={time.key} className={classes.time} data-best={(time.best && view.planned === null) || undefined}>
          <div className={classes.words}>
            <span className={classes.when} data-past={time.past || undefined}>
              {span(time)}
            </span>
            <span className={classes.line}>
              <Counts tally={time.tally} />
              {time.settled ? (
                <span className={classes.mark}>{t('settledMark')}</span>
              ) : (
                time.best && view.planned === null && <span className={classes.mark}>{t('best')}</span>
              )}
            </span>
          </div>
          {answerable && (
            <YesMaybeNo
              small
              label={t('answerTo', { time: span(time) })}
              value={time.mine}
              busy={busy}
              onAnswer={(answer) => void onAct({ type: 'answer', round: state.round, time: time.key, answer })}
            />
          )}
          {action?.(time)}
        </li>
      ))}
    </ul>
  )
}

function Counts({ tally }: { readonly tally: Tally }) {
  const t = useTexts(scheduleTexts)
  return (
    <span className={classes.counts} role="img" aria-label={t('counts', tally)}>
      <IconCheck size={13} stroke={2.2} data-answer="yes" aria-hidden="true" />
      {tally.yes}
      <IconHelp size={13} stroke={2.2} data-answer="maybe" aria-hidden="true" />
      {tally.maybe}
      <IconX size={13} stroke={2.2} data-answer="no" aria-hidden="true" />
      {tally.no}
    </span>
  )
}
