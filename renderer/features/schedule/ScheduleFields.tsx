import { SegmentedControl } from '@mantine/core'
import { type ScheduleContent, scheduleLimits } from '#shared/features/schedule/schedule.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { ClashNote } from '../gathering/ClashNote.tsx'
import fields from '../gathering/GatheringFields.module.css'
import { ParticipantsField } from '../gathering/ParticipantsField.tsx'
import { RemindersField } from '../gathering/RemindersField.tsx'
import { TimeFields } from '../gathering/TimeFields.tsx'
import { MomentField } from '../MomentField.tsx'
import { problemAt } from '../problem-at.ts'
import { TitleField } from '../TitleField.tsx'
import { WordsField } from '../WordsField.tsx'
import { CandidatesField } from './CandidatesField.tsx'
import { FreeBusy } from './FreeBusy.tsx'
import { RepeatField } from './RepeatField.tsx'
import classes from './ScheduleFields.module.css'
import { scheduleTexts } from './schedule.texts.ts'
import type { ScheduleDraft, ScheduleProblem } from './schedule-draft.ts'
import { ZoneField } from './ZoneField.tsx'

interface ScheduleFieldsProps {
  readonly conversationId: string
  readonly value: ScheduleDraft
  readonly problems: readonly ScheduleProblem[]
  readonly now: () => number
  /** What was sent and is written anew; null while it is not sent. */
  readonly sent: { readonly cardId: string; readonly content: ScheduleContent; readonly settled: boolean } | null
  readonly onChange: (change: Partial<ScheduleDraft>) => void
}

/** Everything a schedule says. @see SCHED-1, SCHED-2, SCHED-6 */
export function ScheduleFields(props: ScheduleFieldsProps) {
  const { conversationId, value, problems, now, sent, onChange } = props
  const t = useTexts(scheduleTexts)
  const said = (at: ScheduleProblem['at']) => {
    const problem = problemAt(problems, at)
    return problem && t(problem.says, { most: problem.most ?? 0 })
  }
  const offers = value.mode === 'candidates'
  return (
    <>
      <TitleField
        label={t('title')}
        hint={t('titleHint')}
        value={value.title}
        error={said('title')}
        onChange={(title) => onChange({ title })}
      />
      <div className={classes.times}>
        <SegmentedControl
          size="xs"
          className={classes.mode ?? ''}
          aria-label={t('mode')}
          value={value.mode}
          data={[
            { value: 'candidates', label: t('modeCandidates'), disabled: sent?.settled === true && !offers },
            { value: 'fixed', label: t('modeFixed') },
          ]}
          onChange={(mode) => onChange({ mode })}
        />
        {offers ? (
          <CandidatesField {...props} error={said('candidates')} />
        ) : (
          <>
            <TimeFields value={value} now={now} said={said} onChange={onChange} />
            <ClashNote span={value} except={sent?.cardId ?? null} />
            <RepeatField value={value} error={said('repeat')} onChange={onChange} />
          </>
        )}
        <FreeBusy
          conversationId={conversationId}
          value={value}
          now={now}
          except={sent?.cardId ?? null}
          fixedCandidates={offeredBefore(sent)}
          onChange={onChange}
        />
        <div className={fields.pair}>
          {offers && (
            <MomentField
              label={t('answerBy')}
              placeholder={t('answerByNone')}
              emptyLabel={t('answerByNone')}
              value={value.answerBy}
              now={now}
              error={said('answerBy')}
              onChange={(answerBy) => onChange({ answerBy })}
            />
          )}
          <ZoneField value={value.zone} onChange={(zone) => onChange({ zone })} />
        </div>
      </div>
      <ParticipantsField
        conversationId={conversationId}
        value={value}
        invited={sent?.content.participants ?? null}
        error={said('personIds')}
        onChange={onChange}
      />
      <RemindersField value={value.reminders} onChange={(reminders) => onChange({ reminders })} />
      <WordsField
        label={t('description')}
        hint={t('descriptionHint')}
        value={value.description}
        atMost={scheduleLimits.description}
        error={said('description')}
        onChange={(description) => onChange({ description })}
      />
    </>
  )
}

/** What is offered already cannot be taken back. */
function offeredBefore(sent: ScheduleFieldsProps['sent']) {
  return sent?.content.when.type === 'candidates' ? sent.content.when.candidates : []
}
