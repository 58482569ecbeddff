import { Checkbox, Select } from '@mantine/core'
import { PeopleFilter } from '#shared/console/person.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import cells from '../table/Cells.module.css'
import { SearchField } from '../table/SearchField.tsx'
import { directoryTexts } from './directory.texts.ts'
import type { PeopleFilterState } from './use-people-filter.ts'

const { state, only } = PeopleFilter.shape

/** Search and filters above the people. */
export function PeopleFilters({ filter: { choices, choose } }: { readonly filter: PeopleFilterState }) {
  const t = useTexts(directoryTexts)
  return (
    <search className={cells.filters}>
      <SearchField label={t('search')} text={choices.text} onChange={(text) => choose({ text })} />
      <Select
        size="xs"
        w={112}
        allowDeselect={false}
        aria-label={t('state')}
        value={choices.state}
        data={state.options.map((value) => ({ value, label: t(value) }))}
        onChange={(value) => choose({ state: state.catch('inService').parse(value) })}
      />
      <Select
        size="xs"
        w={128}
        allowDeselect={false}
        aria-label={t('only')}
        value={choices.only}
        data={only.options.map((value) => ({ value, label: t(value) }))}
        onChange={(value) => choose({ only: only.catch('all').parse(value) })}
      />
      <Checkbox
        size="xs"
        label={t('below')}
        checked={choices.below}
        onChange={(event) => choose({ below: event.currentTarget.checked })}
      />
    </search>
  )
}
