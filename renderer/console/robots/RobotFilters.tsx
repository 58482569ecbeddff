import { Button, Select } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTexts } from '../../i18n/use-texts.ts'
import cells from '../table/Cells.module.css'
import { SearchField } from '../table/SearchField.tsx'
import { robotsTexts } from './robots.texts.ts'
import { type RobotsFilterState, robotStates } from './use-robots-filter.ts'

const everything = 'everything'

/** Search and filters above the robots; a group is chosen in the table. */
export function RobotFilters({ state: { choices, choose } }: { readonly state: RobotsFilterState }) {
  const t = useTexts(robotsTexts)
  const { text, state, group } = choices
  return (
    <search className={cells.filters}>
      <SearchField label={t('search')} text={text} onChange={(text) => choose({ text })} />
      <Select
        size="xs"
        w={120}
        allowDeselect={false}
        aria-label={t('state')}
        value={state ?? everything}
        data={[
          { value: everything, label: t('anyState') },
          ...robotStates.map((value) => ({ value, label: t(value) })),
        ]}
        onChange={(value) => choose({ state: robotStates.find((one) => one === value) ?? null })}
      />
      {group !== null && (
        <Button
          size="xs"
          variant="light"
          rightSection={<IconX size={13} />}
          aria-label={t('clearGroup', { name: group.name })}
          onClick={() => choose({ group: null })}
        >
          {group.name}
        </Button>
      )}
    </search>
  )
}
