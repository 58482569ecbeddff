import { TextInput } from '@mantine/core'
import { type MeetingContent, meetingLimits } from '#shared/features/meeting/meeting.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { ClashNote } from '../gathering/ClashNote.tsx'
import classes from '../gathering/GatheringFields.module.css'
import { ParticipantsField } from '../gathering/ParticipantsField.tsx'
import { RemindersField } from '../gathering/RemindersField.tsx'
import { TimeFields } from '../gathering/TimeFields.tsx'
import { problemAt } from '../problem-at.ts'
import { SegmentField } from '../SegmentField.tsx'
import { TitleField } from '../TitleField.tsx'
import { WordsField } from '../WordsField.tsx'
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
    const problem = problemAt(problems, at)
    return problem && t(problem.says, { most: problem.most ?? 0 })
  }
  return (
    <>
      <TitleField
        label={t('topic')}
        hint={t('topicHint')}
        value={value.topic}
        error={said('topic')}
        onChange={(topic) => onChange({ topic })}
      />
      <TimeFields value={value} now={props.now} said={said} onChange={onChange} />
      <ClashNote span={value} except={props.cardId} />
      <div className={classes.block}>
        <SegmentField
          label={t('where')}
          value={value.where}
          choices={[
            { value: 'online', label: t('online') },
            { value: 'place', label: t('offline') },
          ]}
          onChange={(where) => onChange({ where })}
        />
        {value.where === 'online' ? (
          <p className={classes.hint}>{t('onlineHint')}</p>
        ) : (
          <TextInput
            aria-label={t('place')}
            placeholder={t('placeHint')}
            value={value.place}
            error={said('place')}
            onChange={(event) => onChange({ place: event.currentTarget.value })}
          />
        )}
      </div>
      <ParticipantsField {...props} error={said('personIds')} />
      <RemindersField value={value.reminders} onChange={(reminders) => onChange({ reminders })} />
      <WordsField
        label={t('agenda')}
        hint={t('agendaHint')}
        value={value.agenda}
        error={said('agenda')}
        onChange={(agenda) => onChange({ agenda })}
      />
      <WordsField
        label={t('remarks')}
        hint={t('remarksHint')}
        value={value.remarks}
        atMost={meetingLimits.remarks}
        error={said('remarks')}
        onChange={(remarks) => onChange({ remarks })}
      />
    </>
  )
}
