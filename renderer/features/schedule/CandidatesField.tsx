import { ActionIcon, Button } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { type ScheduleContent, scheduleLimits } from '#shared/features/schedule/schedule.ts'
import { keyOf } from '#shared/features/schedule/times.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { nextHour, startMoved, type WrittenSpan } from '../gathering/written-span.ts'
import { MomentField } from '../MomentField.tsx'
import { ProblemNote } from '../ProblemNote.tsx'
import { QuietNote } from '../QuietNote.tsx'
import classes from './ScheduleFields.module.css'
import { scheduleTexts } from './schedule.texts.ts'
import { isWhole, type ScheduleDraft } from './schedule-draft.ts'

interface CandidatesFieldProps {
  readonly value: ScheduleDraft
  readonly now: () => number
  /** What was sent: its times stay. */
  readonly sent: { readonly content: ScheduleContent } | null
  readonly error: string | undefined
  readonly onChange: (change: Partial<ScheduleDraft>) => void
}

const day = 24 * 60 * 60_000

/** The times to choose among, each from when to when. @see SCHED-1 */
export function CandidatesField({ value: { candidates }, now, sent, error, onChange }: CandidatesFieldProps) {
  const t = useTexts(scheduleTexts)
  const when = sent?.content.when
  const kept = new Set(when?.type === 'candidates' ? when.candidates.map(keyOf) : [])

  function write(place: number, change: Partial<WrittenSpan>): void {
    onChange({ candidates: candidates.map((one, at) => (at === place ? { ...one, ...change } : one)) })
  }

  return (
    <fieldset className={classes.rows} aria-label={t('candidates')}>
      <div className={classes.head}>
        <QuietNote>{t('candidatesHint')}</QuietNote>
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<IconPlus size={13} aria-hidden="true" />}
          disabled={candidates.length >= scheduleLimits.candidates}
          onClick={() => onChange({ candidates: [...candidates, oneMore(candidates, now())] })}
        >
          {t('addCandidate')}
        </Button>
      </div>
      {candidates.map((span, place) => {
        const number = place + 1
        const stays = isWhole(span) && kept.has(keyOf(span))
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a time has no name but its place while it is written.
          <div key={place} className={classes.row}>
            <MomentField
              label={t('candidateStarts', { number })}
              value={span.startsAt}
              now={now}
              disabled={stays}
              error={undefined}
              onChange={(startsAt) => write(place, startMoved(span, startsAt))}
            />
            <MomentField
              label={t('candidateEnds', { number })}
              value={span.endsAt}
              now={now}
              disabled={stays}
              error={undefined}
              onChange={(endsAt) => write(place, { endsAt })}
            />
            <ActionIcon
              size={36}
              variant="subtle"
              color="gray"
              disabled={stays}
              aria-label={t('removeCandidate', { number })}
              onClick={() => onChange({ candidates: candidates.filter((_, at) => at !== place) })}
            >
              <IconTrash size={16} aria-hidden="true" />
            </ActionIcon>
          </div>
        )
      })}
      {error !== undefined && <ProblemNote>{error}</ProblemNote>}
    </fieldset>
  )
}

/** A day after the last one at the same time; at first an hour, soon. */
function oneMore(candidates: readonly WrittenSpan[], now: number): WrittenSpan {
  const last = candidates.filter(isWhole).at(-1)
  return last === undefined ? nextHour(now) : { startsAt: last.startsAt + day, endsAt: last.endsAt + day }
}
