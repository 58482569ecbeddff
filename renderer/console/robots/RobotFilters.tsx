import { Button, Select, TextInput } from '@mantine/core'
import { IconSearch, IconX } from '@tabler/icons-react'
import { useTexts } from '../../i18n/use-texts.ts'
import classes from './Robots.module.css'
import { robotsTexts } from './robots.texts.ts'
import { type RobotsFilterState, robotStates } from './use-robots-filter.ts'

const everything = 'everything'

/** Search and filters above the robots; a group is chosen in the table. */
export function RobotFilters({ state: { choices, choose } }: { readonly state: RobotsFilterState }) {
  const t = useTexts(robotsTexts)
  const { text, state, group } = choices
  return (
    <search className={classes.filters}>
      <TextInput
        type="search"
        size="xs"
        className={classes.search}
        maxLength={50}
        value={text}
        placeholder={t('search')}
        aria-label={t('search')}
        leftSection={<IconSearch size={14} />}
        onChange={(event) => choose({ text: event.currentTarget.value })}
      />
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
