import { Select } from '@mantine/core'
import { IconFileText } from '@tabler/icons-react'
import { useCallback, useState } from 'react'
import { AuditAction, type AuditEntry } from '#shared/domain/audit.ts'
import { askConsole } from '../../data/console/ask-console.ts'
import { useConsoleCan } from '../../data/console/use-console-can.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { DaysField } from '../../time/DaysField.tsx'
import cells from '../table/Cells.module.css'
import { ListPage } from '../table/ListPage.tsx'
import { SearchField } from '../table/SearchField.tsx'
import { usePaged } from '../table/use-paged.ts'
import { AuditDrawer } from './AuditDrawer.tsx'
import { auditActionTexts, auditTexts } from './audit.texts.ts'
import { useAuditColumns } from './use-audit-columns.tsx'
import { type AuditFilterState, useAuditFilter } from './use-audit-filter.ts'

/** Who did what, when, from where. @see ADM-6 */
export function AuditPage() {
  const t = useTexts(auditTexts)
  const state = useAuditFilter()
  const { filter } = state
  const mayExport = useConsoleCan('audit.manage', 'anywhere').allowed
  const [opened, setOpened] = useState<AuditEntry | null>(null)
  const load = useCallback(
    async (page: { cursor: string | null; limit: number }) => {
      const { entries, next, total } = await askConsole('console:audit', { filter, ...page })
      return { rows: entries, next, total }
    },
    [filter],
  )
  const paged = usePaged<AuditEntry>(load)
  const columns = useAuditColumns(setOpened)
  return (
    <ListPage
      page="audit"
      title={t('title')}
      lead={t('lead')}
      mayExport={mayExport}
      filter={filter}
      filters={<Filters state={state} />}
      list={t('list')}
      columns={columns}
      paged={paged}
      onOpen={setOpened}
      empty={{ icon: IconFileText, title: t('nothing'), text: t('nothingText') }}
    >
      {opened !== null && <AuditDrawer entry={opened} onClose={() => setOpened(null)} />}
    </ListPage>
  )
}

const everything = 'everything'

function Filters({ state: { choices, choose } }: { readonly state: AuditFilterState }) {
  const t = useTexts(auditTexts)
  const action = useTexts(auditActionTexts)
  return (
    <search className={cells.filters}>
      <SearchField label={t('search')} text={choices.text} onChange={(text) => choose({ text })} />
      <Select
        size="xs"
        w={210}
        searchable
        allowDeselect={false}
        aria-label={t('action')}
        value={choices.action ?? everything}
        data={[
          { value: everything, label: t('anyAction') },
          ...AuditAction.options.map((value) => ({ value, label: action(value) })),
        ]}
        onChange={(value) => choose({ action: AuditAction.options.find((one) => one === value) ?? null })}
      />
      <DaysField from={choices.from} to={choices.to} onChange={choose} />
    </search>
  )
}
