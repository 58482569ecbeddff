import { useRef, useState } from 'react'
import type {
  ScheduleAction,
  ScheduleContent,
  ScheduleEntry,
  ScheduleState,
} from '#shared/features/schedule/schedule.ts'
import type { Occurrence } from '#shared/features/schedule/series.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { now } from '../../time/now.ts'
import { CardLink } from '../CardLink.tsx'
import { DetailSection } from '../DetailSection.tsx'
import type { Answers } from '../face.ts'
import { useSpanTime } from '../gathering/use-span-time.ts'
import { useKeptFocus } from '../use-kept-focus.ts'
import { EditDate } from './EditDate.tsx'
import classes from './ScheduleDetail.module.css'
import { scheduleTexts } from './schedule.texts.ts'
import type { ScheduleView } from './schedule-view.ts'
import { YesMaybeNo } from './YesMaybeNo.tsx'

interface ScheduleDatesProps {
  readonly content: ScheduleContent
  readonly state: ScheduleState
  readonly view: ScheduleView
  readonly answers: Answers<ScheduleEntry>
  readonly busy: boolean
  readonly onAct: (action: ScheduleAction) => Promise<boolean>
}

const shownAtFirst = 6

/**
 * Every date of a repeat from the next one on, each to be answered by itself; whoever made it moves it or calls it off.
 * @see SCHED-3, SCHED-6
 */
export function ScheduleDates({ content, state, view, answers, busy, onAct }: ScheduleDatesProps) {
  const t = useTexts(scheduleTexts)
  const span = useSpanTime()
  const [all, setAll] = useState(false)
  const [open, setOpen] = useState<string | null>(null)
  const list = useRef<HTMLUListElement>(null)
  const left = useRef<string | null>(null)
  useKeptFocus(open ?? '', () => controlOf(list.current, open, left.current))
  const { dates, planned } = view
  if (dates.length < 2) return null
  const saidOf = (date: string): string => {
    const entries = answers.phase === 'there' ? answers.entries : []
    const sayings = entries.flatMap(({ person, entry }) => {
      const answer = entry.dates?.[date]
      return answer === undefined ? [] : [t('saysOnDate', { name: person.name, answer: t(answer) })]
    })
    return sayings.join(t('separator'))
  }
  const ahead = dates.filter(({ endsAt }) => endsAt > now())
  const shown = all ? dates : (ahead.length > 0 ? ahead : dates).slice(0, shownAtFirst)
  return (
    <DetailSection title={t('dates', { count: dates.length })}>
      <ul ref={list} className={classes.dates}>
        {shown.map((date) => {
          const mark = markOf(date)
          const past = date.endsAt <= now()
          const said = saidOf(date.date)
          return (
            <li
              key={date.date}
              className={classes.date}
              data-date={date.date}
              data-past={past || undefined}
              data-cancelled={date.cancelled || undefined}
            >
              <span className={classes.on}>{span(date)}</span>
              {mark !== null && <span className={classes.mark}>{t(mark)}</span>}
              {said !== '' && <span className={classes.mark}>{said}</span>}
              <span className={classes.space} />
              {view.mayAnswer && planned !== null && !past && !date.cancelled && (
                <YesMaybeNo
                  label={t('answerTo', { time: span(date) })}
                  value={date.mine}
                  busy={busy}
                  small
                  onAnswer={(answer) =>
                    void onAct({ type: 'answer', round: state.round, time: planned.key, date: date.date, answer })
                  }
                />
              )}
              {view.mayChange && !past && open !== date.date && (
                <button
                  type="button"
                  className={classes.change}
                  aria-label={t('changeDate', { date: span(date) })}
                  onClick={() => setOpen(date.date)}
                >
                  {t('changeShort')}
                </button>
              )}
              {view.mayChange && open === date.date && (
                <EditDate
                  content={content}
                  state={state}
                  date={date}
                  busy={busy}
                  onAct={onAct}
                  onDone={() => {
                    left.current = date.date
                    setOpen(null)
                  }}
                />
              )}
            </li>
          )
        })}
      </ul>
      {shown.length < dates.length && (
        <CardLink onClick={() => setAll(true)}>{t('datesMore', { count: dates.length - shown.length })}</CardLink>
      )}
    </DetailSection>
  )
}

/** Of the date that is changed the first control, in sight; of the one that was, the button that began it. */
function controlOf(list: HTMLElement | null, open: string | null, left: string | null): HTMLElement | null {
  const row = list?.querySelector<HTMLElement>(`[data-date="${open ?? left}"]`)
  if (open === null) return row?.querySelector<HTMLElement>(':scope > button') ?? list?.querySelector('button') ?? null
  const form = row?.querySelector<HTMLElement>(':scope > fieldset:last-child')
  form?.scrollIntoView?.({ block: 'nearest' })
  return form?.querySelector<HTMLElement>('input:checked') ?? null
}

function markOf({ cancelled, moved, endsAt }: Occurrence) {
  if (cancelled) return 'dateCancelled'
  if (endsAt <= now()) return 'datePast'
  return moved ? 'dateMoved' : null
}
