import { Select } from '@mantine/core'
import { usePeople } from '../../data/people.store.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { dialogTexts } from './dialogs.texts.ts'

interface OwnerSelectProps {
  readonly possible: readonly string[]
  readonly value: string | null
  readonly onChange: (personId: string | null) => void
}

const shownAtMost = 100

/** Whom the group is given to, found by a few letters. */
export function OwnerSelect({ possible, value, onChange }: OwnerSelectProps) {
  const t = useTexts(dialogTexts)
  const people = usePeople(possible)
  return (
    <Select
      label={t('transferTo')}
      placeholder={t(possible.length === 0 ? 'transferNobody' : 'choosePerson')}
      data={people.map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      onChange={onChange}
      limit={shownAtMost}
      searchable
      disabled={possible.length === 0}
      maxDropdownHeight={220}
      comboboxProps={{ withinPortal: true }}
    />
  )
}
