import { Group, SegmentedControl, Textarea, TextInput } from '@mantine/core'
import { type MeetingContent, meetingLimits } from '#shared/features/meeting/meeting.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { isPlainEnter } from '../../keyboard/is-plain-enter.ts'
import { ClashNote } from '../gathering/ClashNote.tsx'
import classes from '../gathering/GatheringFields.module.css'
import { ParticipantsField } from '../gathering/ParticipantsField.tsx'
import { RemindersField } from '../gathering/RemindersField.tsx'
import { TimeFields } from '../gathering/TimeFields.tsx'
import { meetingTexts } from './meeting.texts.ts'
import type { MeetingDraft, MeetingProblem } from './meeting-draft.ts'

interface MeetingFieldsProps {
  readonly conversationId: string
  readonly value: MeetingDraft
  readonly problems: readonly MeetingProblem[]
  readonly now: () => number
  /** The meeting that is changed; null while it is not sent. */
  readonly cardId: string | null
  /** Whom a sent meeting has invited already; null while it is not sent. */
  readonly invited: MeetingContent['participants'] | null
  readonly onChange: (change: Partial<MeetingDraft>) => void
}

/** Everything an invitation says. @see MEET-1 */
export function MeetingFields(props: MeetingFieldsProps) {
  const { value, problems, onChange } = props
  const t = useTexts(meetingTexts)
  const said = (at: MeetingProblem['at']) => {
    const problem = problems.find((one) => one.at === at)
    return problem && t(problem.says, { most: problem.most ?? 0 })
  }
  return (
    <>
      <TextInput
        data-autofocus
        label={t('topic')}
        placeholder={t('topicHint')}
        value={value.topic}
        error={said('topic')}
        onChange={(event) => onChange({ topic: event.currentTarget.value })}
        onKeyDown={(event) => isPlainEnter(event) && event.preventDefault()}
      />
      <TimeFields value={value} now={props.now} said={said} onChange={onChange} />
      <ClashNote span={value} except={props.cardId} />
      <div className={classes.block}>
        <Group gap={12}>
          <span className={classes.label}>{t('where')}</span>
          <SegmentedControl
            size="xs"
            aria-label={t('where')}
            value={value.where}
            data={[
              { value: 'online', label: t('online') },
              { value: 'place', label: t('offline') },
            ]}
            onChange={(where) => onChange({ where })}
          />
        </Group>
        {value.where === 'online' ? (
          <p className={classes.hint}>{t('onlineHint')}</p>
        ) : (
          <TextInput
            aria-label={t('place')}
            placeholder={t('placeHint')}
            value={value.place}
            error={said('place')}
            onChange={(event) => onChange({ place: event.currentTarget.value })}
            onKeyDown={(event) => isPlainEnter(event) && event.preventDefault()}
          />
        )}
      </div>
      <ParticipantsField {...props} error={said('personIds')} />
      <RemindersField value={value.reminders} onChange={(reminders) => onChange({ reminders })} />
      <Textarea
        label={t('agenda')}
        placeholder={t('agendaHint')}
        autosize
        minRows={2}
        maxRows={6}
        value={value.agenda}
        error={said('agenda')}
        onChange={(event) => onChange({ agenda: event.currentTarget.value })}
      />
      <Textarea
        label={t('remarks')}
        placeholder={t('remarksHint')}
        autosize
        minRows={2}
        maxRows={6}
        value={value.remarks}
        error={said('remarks')}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        description={
          <span className={classes.counter}>{`${value.remarks.trim().length} / ${meetingLimits.remarks}`}</span>
        }
        onChange={(event) => onChange({ remarks: event.currentTarget.value })}
      />
    </>
  )
}
