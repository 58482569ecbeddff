import type { TablerIcon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { ConsoleExport } from '#shared/console/http.ts'
import { CentredNote } from '../../shell/CentredNote.tsx'
import { Page } from '../frame/Page.tsx'
import type { PageName } from '../frame/route.store.ts'
import { type Column, DataTable } from './DataTable.tsx'
import { ExportButton } from './ExportButton.tsx'
import type { Paged } from './use-paged.ts'

interface ListPageProps<Row> {
  readonly page: PageName & ConsoleExport
  readonly title: string
  readonly lead: string
  /** Whether this admin may take the list away. @see ADM-2 */
  readonly mayExport: boolean
  readonly filter: unknown
  readonly filters: ReactNode
  readonly list: string
  readonly columns: readonly Column<Row>[]
  readonly paged: Paged<Row>
  readonly onOpen: (row: Row) => void
  readonly empty: { readonly icon: TablerIcon; readonly title: string; readonly text: string }
  /** The sheet of what was opened. */
  readonly children: ReactNode
}

/** A page of the console that is one list: filters, the table they cut, and the same as a file. */
export function ListPage<Row extends { readonly id: string }>(props: ListPageProps<Row>) {
  const { page, title, lead, mayExport, filter, filters, list, columns, paged, onOpen, empty, children } = props
  const { icon: Icon } = empty
  return (
    <Page
      page={page}
      title={title}
      lead={lead}
      whole
      actions={mayExport && <ExportButton what={page} filter={filter} />}
    >
      {filters}
      <DataTable
        label={list}
        columns={columns}
        paged={paged}
        idOf={({ id }) => id}
        onOpen={onOpen}
        empty={<CentredNote icon={<Icon size={28} stroke={1.5} />} title={empty.title} text={empty.text} />}
      />
      {children}
    </Page>
  )
}
