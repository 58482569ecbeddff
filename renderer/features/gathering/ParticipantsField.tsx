import { type Participants, participantsAtMost } from '#shared/features/gathering/participants.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { PeopleField } from '../PeopleField.tsx'
import { SegmentField } from '../SegmentField.tsx'
import classes from './GatheringFields.module.css'
import { gatheringTexts } from './gathering.texts.ts'

interface WrittenParticipants {
  readonly participants: Participants['type']
  readonly personIds: readonly string[]
}

interface ParticipantsFieldProps {
  readonly conversationId: string
  readonly value: WrittenParticipants
  /** Whom it has invited already; null while it is not sent. */
  readonly invited: Participants | null
  readonly error: string | undefined
  readonly onChange: (change: { participants?: Participants['type']; personIds?: string[] }) => void
}

/** Everyone, or people of the group by name. Whoever has been invited stays so, also who has left the group. @see MEET-1, MEET-3 */
export function ParticipantsField({ conversationId, value, invited, error, onChange }: ParticipantsFieldProps) {
  const t = useTexts(gatheringTexts)
  const kept = invited?.type === 'named' ? invited.personIds : []
  return (
    <div className={classes.block}>
      <SegmentField
        label={t('who')}
        value={value.participants}
        choices={[
          { value: 'everyone', label: t('everyoneChoice') },
          { value: 'named', label: t('namedChoice'), disabled: invited?.type === 'everyone' },
        ]}
        onChange={(participants) => onChange({ participants })}
      />
      {value.participants === 'named' && (
        <PeopleField
          conversationId={conversationId}
          label={t('choosePeople')}
          {...(kept.length > 0 && { description: t('invitedAlready', { count: kept.length }) })}
          value={value.personIds.filter((id) => !kept.includes(id))}
          atMost={participantsAtMost - kept.length}
          error={error}
          onChange={(personIds) => onChange({ personIds: [...new Set([...kept, ...personIds])] })}
        />
      )}
    </div>
  )
}
