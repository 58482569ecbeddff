import { Group, MultiSelect, SegmentedControl } from '@mantine/core'
import { useTexts } from '../../i18n/use-texts.ts'
import { matchesName } from '../../people/matches-name.ts'
import { useGroupPeople } from '../use-group-people.ts'
import classes from './MeetingFields.module.css'
import type { MeetingFieldsProps } from './MeetingFields.tsx'
import { meetingTexts } from './meeting.texts.ts'

/** So many are listed at once; typing finds the rest. */
const listed = 60

/** Everyone, or people of the group by name. Whoever has been invited stays so. @see MEET-1, MEET-3 */
export function ParticipantsField({
  conversationId,
  value,
  invited,
  error,
  onChange,
}: MeetingFieldsProps & { readonly error: string | undefined }) {
  const t = useTexts(meetingTexts)
  const { members, me } = useGroupPeople(conversationId)
  const names = new Map(members.map((person) => [person.id, person]))
  const kept = invited?.type === 'named' ? invited.personIds : []
  // Whoever calls the meeting is part of it anyway; whoever left the group stays in the list and is not drawn.
  const offered = members.filter(({ id }) => id !== me?.id && !kept.includes(id))
  const chosen = value.personIds.filter((id) => names.has(id) && !kept.includes(id))
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
        <>
          {kept.length > 0 && <p className={classes.hint}>{t('invitedAlready', { count: kept.length })}</p>}
          <MultiSelect
            aria-label={t('choosePeople')}
            placeholder={chosen.length === 0 ? t('choosePeople') : ''}
            searchable
            hidePickedOptions
            limit={listed}
            maxDropdownHeight={220}
            nothingFoundMessage={t('nobodyFound')}
            data={offered.map(({ id, name }) => ({ value: id, label: name }))}
            value={chosen}
            error={error}
            filter={({ options, search, limit }) =>
              options
                .filter(
                  (option) =>
                    'value' in option && matchesName(search, option.label, names.get(option.value)?.latinName ?? null),
                )
                .slice(0, limit)
            }
            onChange={(personIds) => onChange({ personIds: [...kept, ...personIds] })}
          />
        </>
      )}
    </div>
  )
}
