import { Button, Popover, Select } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { GroupKind, Ownership } from '#shared/console/group.ts'
import { ConversationState } from '#shared/domain/conversation.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { StaffPicker } from '../pick/StaffPicker.tsx'
import cells from '../table/Cells.module.css'
import { SearchField } from '../table/SearchField.tsx'
import { groupsTexts } from './groups.texts.ts'
import { type GroupsFilterState, sizeNames } from './use-groups-filter.ts'

const everything = 'everything'

/** Search and filters above the groups. */
export function GroupFilters({ state: { choices, choose } }: { readonly state: GroupsFilterState }) {
  const t = useTexts(groupsTexts)
  const select = { size: 'xs', allowDeselect: false } as const
  const chosen = <Value extends string>(values: readonly Value[], value: string | null): Value | null =>
    values.find((one) => one === value) ?? null
  return (
    <search className={cells.filters}>
      <SearchField label={t('search')} text={choices.text} onChange={(text) => choose({ text })} />
      <Select
        {...select}
        w={110}
        aria-label={t('kind')}
        value={choices.kind ?? everything}
        data={[
          { value: everything, label: t('anyKind') },
          ...GroupKind.options.map((value) => ({ value, label: t(value) })),
        ]}
        onChange={(value) => choose({ kind: chosen(GroupKind.options, value) })}
      />
      <Select
        {...select}
        w={136}
        aria-label={t('state')}
        value={choices.state ?? everything}
        data={[
          { value: everything, label: t('anyState') },
          ...ConversationState.options.map((value) => ({ value, label: t(value) })),
        ]}
        onChange={(value) => choose({ state: chosen(ConversationState.options, value) })}
      />
      <Select
        {...select}
        w={150}
        aria-label={t('ownership')}
        value={choices.ownership}
        data={Ownership.options.map((value) => ({
          value,
          label: t(value),
        }))}
        onChange={(value) => choose({ ownership: chosen(Ownership.options, value) ?? 'any' })}
      />
      <Select
        {...select}
        w={108}
        aria-label={t('size')}
        value={choices.size ?? everything}
        data={[{ value: everything, label: t('anySize') }, ...sizeNames.map((value) => ({ value, label: t(value) }))]}
        onChange={(value) => choose({ size: chosen(sizeNames, value) })}
      />
      <OwnerFilter owner={choices.owner} onChoose={(owner) => choose({ owner })} />
    </search>
  )
}

interface OwnerFilterProps {
  readonly owner: { readonly id: string; readonly name: string } | null
  readonly onChoose: (owner: { readonly id: string; readonly name: string } | null) => void
}

function OwnerFilter({ owner, onChoose }: OwnerFilterProps) {
  const t = useTexts(groupsTexts)
  const [opened, setOpened] = useState(false)
  if (owner !== null) {
    return (
      <Button
        size="xs"
        variant="light"
        rightSection={<IconX size={13} />}
        aria-label={t('clearOwner', { name: owner.name })}
        onClick={() => onChoose(null)}
      >
        {owner.name}
      </Button>
    )
  }
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={320} trapFocus>
      <Popover.Target>
        <Button size="xs" variant="default" onClick={() => setOpened((before) => !before)}>
          {t('anyOwner')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('anyOwner')}>
        <StaffPicker
          state="inService"
          chosen={null}
          onChoose={({ id, name }) => {
            setOpened(false)
            onChoose({ id, name })
          }}
        />
      </Popover.Dropdown>
    </Popover>
  )
}
