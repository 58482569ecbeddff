import { Button, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { editScopes } from '#shared/features/schedule/edit-series.ts'
import type { ScheduleAction, ScheduleContent, ScheduleState } from '#shared/features/schedule/schedule.ts'
import { scheduleMoves } from '#shared/features/schedule/schedule-moves.ts'
import type { Occurrence } from '#shared/features/schedule/series.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { now } from '../../time/now.ts'
import { featureTexts } from '../features.texts.ts'
import { TimeFields } from '../gathering/TimeFields.tsx'
import type { WrittenSpan } from '../gathering/written-span.ts'
import { ProblemNote } from '../ProblemNote.tsx'
import { QuietNote } from '../QuietNote.tsx'
import { changeNote } from './change-note.ts'
import { type DateEdit, withDate } from './date-edit.ts'
import classes from './ScheduleDetail.module.css'
import { scheduleTexts } from './schedule.texts.ts'

interface EditDateProps {
  readonly content: ScheduleContent
  readonly state: ScheduleState
  readonly date: Occurrence
  readonly busy: boolean
  readonly onAct: (action: ScheduleAction) => Promise<boolean>
  readonly onDone: () => void
}

/** Moves one date, it and later ones, or all; or calls it off. Says beforehand whom that asks again. @see SCHED-6 */
export function EditDate({ content, state, date, busy, onAct, onDone }: EditDateProps) {
  const t = useTexts(scheduleTexts)
  const shared = useTexts(featureTexts)
  const [scope, setScope] = useState<(typeof editScopes)[number]>('this')
  const [span, setSpan] = useState<WrittenSpan>({ startsAt: date.startsAt, endsAt: date.endsAt })
  const [tried, setTried] = useState(false)
  const moved = withDate(content, { type: 'move', scope, date: date.date, to: span })
  const differs = span.startsAt !== date.startsAt || span.endsAt !== date.endsAt

  async function save(edit: DateEdit): Promise<void> {
    const next = withDate(content, edit)
    if (next === null) return setTried(true)
    if (await onAct({ type: 'change', content: next })) onDone()
  }

  return (
    <fieldset className={classes.form} aria-label={t('changeShort')}>
      <SegmentedControl
        size="xs"
        className={classes.scope ?? ''}
        aria-label={t('scope')}
        value={scope}
        data={editScopes.map((one) => ({ value: one, label: t(one) }))}
        onChange={setScope}
      />
      <TimeFields
        value={span}
        now={now}
        said={() => undefined}
        onChange={(change) => setSpan({ ...span, ...change })}
      />
      <QuietNote role="status">
        {differs && moved !== null && t(changeNote(scheduleMoves(content, moved, state, now())))}
      </QuietNote>
      {tried && <ProblemNote>{t('dateWrong')}</ProblemNote>}
      <div className={classes.foot}>
        {scope !== 'all' && !date.cancelled && (
          <Button size="xs" variant="default" onClick={() => void save({ type: 'cancel', scope, date: date.date })}>
            {t(scope === 'this' ? 'cancelDate' : 'cancelLater')}
          </Button>
        )}
        {(date.cancelled || date.moved) && (
          <Button size="xs" variant="default" onClick={() => void save({ type: 'restore', date: date.date })}>
            {t('restoreDate')}
          </Button>
        )}
        <span className={classes.space} />
        <Button size="xs" variant="default" onClick={onDone}>
          {shared('cancel')}
        </Button>
        <Button
          size="xs"
          loading={busy}
          disabled={!differs}
          onClick={() => void save({ type: 'move', scope, date: date.date, to: span })}
        >
          {t('saveDate')}
        </Button>
      </div>
    </fieldset>
  )
}
