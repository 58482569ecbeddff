import { Button } from '@mantine/core'
import { IconCalendarSearch } from '@tabler/icons-react'
import { useState } from 'react'
import type { PersonBusy } from '#shared/domain/calendar.ts'
import type { Person } from '#shared/domain/person.ts'
import type { TimeZone } from '#shared/domain/zoned-time.ts'
import { commonTimes, type Proposal } from '#shared/features/schedule/common-time.ts'
import { keyOf, type Time } from '#shared/features/schedule/times.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { useSpanTime } from '../gathering/use-span-time.ts'
import { QuietNote } from '../QuietNote.tsx'
import classes from './FreeBusy.module.css'
import { scheduleTexts } from './schedule.texts.ts'

interface CommonTimesProps {
  readonly people: readonly Person[]
  readonly busy: { readonly people: readonly PersonBusy[]; readonly phase: 'loading' | 'there' | 'refused' }
  readonly zone: TimeZone
  readonly minutes: number
  readonly from: number
  readonly until: number
  readonly chosen: readonly Time[]
  readonly onPick: (time: Time) => void
}

/** Times that suit everyone, or most, within working hours; at a press, so that nothing moves while one chooses. @see SCHED-2 */
export function CommonTimes({ people, busy, zone, minutes, from, until, chosen, onPick }: CommonTimesProps) {
  const t = useTexts(scheduleTexts)
  const span = useSpanTime()
  const [proposed, setProposed] = useState<{ readonly to: string; readonly found: readonly Proposal[] } | null>(null)
  // For others, in another zone or of another length they would be other times.
  const to = JSON.stringify([people.map(({ id }) => id), minutes, zone])
  const found = proposed?.to === to ? proposed.found : null
  const names = new Map(people.map(({ id, name }) => [id, name]))
  const keys = new Set(chosen.map(keyOf))
  return (
    <>
      <div>
        <Button
          size="compact-sm"
          variant="light"
          leftSection={<IconCalendarSearch size={15} stroke={1.8} aria-hidden="true" />}
          disabled={busy.phase !== 'there'}
          onClick={() => setProposed({ to, found: commonTimes({ people: busy.people, minutes, zone, from, until }) })}
        >
          {t('find')}
        </Button>
      </div>
      <div role="status">{found?.length === 0 && <QuietNote>{t('findNone')}</QuietNote>}</div>
      {found !== null && found.length > 0 && (
        <ul className={classes.proposals} aria-label={t('common')}>
          {found.map((one) => (
            <li key={one.startsAt}>
              <button
                type="button"
                className={classes.proposal}
                data-free={(one.busy.length === 0 && one.maybe.length === 0) || undefined}
                aria-pressed={keys.has(keyOf(one))}
                onClick={() => onPick({ startsAt: one.startsAt, endsAt: one.endsAt })}
              >
                <span className={classes.when}>{span(one)}</span>
                <span className={classes.who}>{whoIsBusy(one)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  )

  function whoIsBusy({ busy: certain, maybe }: Proposal): string {
    const named = (ids: readonly string[]) => ids.map((id) => names.get(id) ?? id).join(t('separator'))
    if (certain.length > 0) return t('proposalBusy', { names: named(certain) })
    return maybe.length > 0 ? t('proposalMaybe', { names: named(maybe) }) : t('proposalFree')
  }
}
