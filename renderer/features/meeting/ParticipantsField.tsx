import { Group, SegmentedControl } from '@mantine/core'
import { meetingLimits } from '#shared/features/meeting/meeting.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { PeopleField } from '../PeopleField.tsx'
import classes from './MeetingFields.module.css'
import type { MeetingFieldsProps } from './MeetingFields.tsx'
import { meetingTexts } from './meeting.texts.ts'

/** Everyone, or people of the group by name. Whoever has been invited stays so, also who has left the group. @see MEET-1, MEET-3 */
export function ParticipantsField({
  conversationId,
  value,
  invited,
  error,
  onChange,
}: MeetingFieldsProps & { readonly error: string | undefined }) {
  const t = useTexts(meetingTexts)
  const kept = invited?.type === 'named' ? invited.personIds : []
  return (
    <div className={classes.block}>
      <Group gap={12}>
        <span className={classes.label}>{t('who')}</span>
        <SegmentedControl
          size="xs"
          aria-label={t('who')}
          value={value.participants}
          data={[
            { value: 'everyone', label: t('everyoneChoice') },
            { value: 'named', label: t('namedChoice'), disabled: invited?.type === 'everyone' },
          ]}
          onChange={(participants) => onChange({ participants })}
        />
      </Group>
      {value.participants === 'named' && (
        <PeopleField
          conversationId={conversationId}
          label={t('choosePeople')}
          {...(kept.length > 0 && { description: t('invitedAlready', { count: kept.length }) })}
          value={value.personIds.filter((id) => !kept.includes(id))}
          atMost={meetingLimits.participants - kept.length}
          error={error}
          onChange={(personIds) => onChange({ personIds: [...new Set([...kept, ...personIds])] })}
        />
      )}
    </div>
  )
}
