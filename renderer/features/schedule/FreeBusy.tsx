import { Button } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import { calendarLimits } from '#shared/domain/calendar.ts'
import type { Time } from '#shared/features/schedule/times.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { startOfDay } from '../../time/use-today.ts'
import { useDayName } from '../gathering/use-day-name.ts'
import { QuietNote } from '../QuietNote.tsx'
import { useBusy } from '../use-busy.ts'
import { useGroupPeople } from '../use-group-people.ts'
import { CommonTimes } from './CommonTimes.tsx'
import classes from './FreeBusy.module.css'
import { FreeBusyGrid } from './FreeBusyGrid.tsx'
import { scheduleTexts } from './schedule.texts.ts'
import { chosenTimes, picked, type ScheduleDraft } from './schedule-draft.ts'

interface FreeBusyProps {
  readonly conversationId: string
  readonly value: ScheduleDraft
  readonly now: () => number
  /** The card that is changed: its own dates are in nobody's way. */
  readonly except: string | null
  /** Times that are offered already and stay. */
  readonly fixedCandidates: readonly Time[]
  readonly onChange: (change: Partial<ScheduleDraft>) => void
}

const hour = 60 * 60_000
const day = 24 * hour
/** Proposals come from so many days. */
const ahead = 14 * day

/** Everyone's free and busy hours of a day, and times that suit all of them. @see SCHED-2 */
export function FreeBusy({ conversationId, value, now, except, fixedCandidates, onChange }: FreeBusyProps) {
  const t = useTexts(scheduleTexts)
  const dayName = useDayName()
  const { members, me } = useGroupPeople(conversationId)
  const chosen = chosenTimes(value)
  const [shown, setShown] = useState(() => startOfDay(chosen[0]?.startsAt ?? now()))
  const asked = members.filter(
    ({ id }) => value.participants === 'everyone' || id === me?.id || value.personIds.includes(id),
  )
  const people = asked.slice(0, calendarLimits.busyPeople)
  const personIds = people.map(({ id }) => id)
  const busy = useBusy({ conversationId, personIds, from: shown, until: shown + ahead, except })
  const length = lengthOf(value)
  const today = startOfDay(now())

  const pick = (time: Time) => onChange(picked(value, time, fixedCandidates))

  return (
    <section className={classes.panel} aria-label={t('freeBusy')}>
      <div className={classes.head}>
        <span className={classes.title}>{t('freeBusy')}</span>
        <div className={classes.days}>
          <Button
            size="compact-xs"
            variant="default"
            aria-label={t('previousDay')}
            disabled={shown <= today}
            onClick={() => setShown(startOfDay(shown - day / 2))}
          >
            <IconChevronLeft size={14} aria-hidden="true" />
          </Button>
          <span className={classes.day} role="status">
            {dayName(shown)}
          </span>
          <Button
            size="compact-xs"
            variant="default"
            aria-label={t('nextDay')}
            onClick={() => setShown(startOfDay(shown + day + day / 2))}
          >
            <IconChevronRight size={14} aria-hidden="true" />
          </Button>
          {shown !== today && (
            <Button size="compact-xs" variant="subtle" onClick={() => setShown(today)}>
              {t('toToday')}
            </Button>
          )}
        </div>
      </div>
      <FreeBusyGrid
        day={shown}
        nextDay={startOfDay(shown + day + day / 2)}
        people={people}
        busy={busy.people}
        chosen={chosen}
        length={length}
        now={now()}
        onPick={pick}
      />
      {busy.phase === 'refused' && <QuietNote>{t('busyRefused')}</QuietNote>}
      {asked.length > people.length && <QuietNote>{t('onlyFirst', { count: people.length })}</QuietNote>}
      <CommonTimes
        people={people}
        busy={busy}
        zone={value.zone}
        minutes={length / 60_000}
        from={Math.max(now(), shown)}
        until={shown + ahead}
        chosen={chosen}
        onPick={(time) => {
          setShown(startOfDay(time.startsAt))
          pick(time)
        }}
      />
    </section>
  )
}

/** As long as what was chosen last; at first an hour. */
function lengthOf(value: ScheduleDraft): number {
  const last = chosenTimes(value).at(-1)
  return last === undefined ? hour : last.endsAt - last.startsAt
}
