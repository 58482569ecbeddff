import { Button, Checkbox, Skeleton, Table } from '@mantine/core'
import type { ReactNode } from 'react'
import { LoadedPlace } from '../../asking/LoadedPlace.tsx'
import { useTexts } from '../../i18n/use-texts.ts'
import classes from './DataTable.module.css'
import { tableTexts } from './table.texts.ts'
import type { Paged } from './use-paged.ts'

export interface Column<Row> {
  readonly key: string
  readonly header: string
  readonly width?: number | string
  /** Gives way where the window is narrow. */
  readonly spare?: boolean
  /** Numbers stand at the right. */
  readonly numeric?: boolean
  readonly cell: (row: Row) => ReactNode
}

export interface Choosing<Row> {
  readonly chosen: ReadonlySet<string>
  readonly onChoose: (ids: readonly string[], wanted: boolean) => void
  readonly nameOf: (row: Row) => string
}

interface DataTableProps<Row> {
  readonly label: string
  readonly columns: readonly Column<Row>[]
  readonly paged: Paged<Row>
  readonly idOf: (row: Row) => string
  /** Boxes before the rows; leave out for none. */
  readonly choosing?: Choosing<Row>
  readonly onOpen?: (row: Row) => void
  /** Instead of the rows when there are none. */
  readonly empty: ReactNode
}

/** A table that pages on the server; the head stays in sight, the rows scroll. */
export function DataTable<Row>({ label, columns, paged, idOf, choosing, onOpen, empty }: DataTableProps<Row>) {
  const t = useTexts(tableTexts)
  if (paged.phase === 'failed') {
    return (
      <div className={classes.sheet}>
        <LoadedPlace loaded={{ phase: 'failed', caught: paged.caught, retry: paged.retry }}>{() => null}</LoadedPlace>
      </div>
    )
  }
  const first = paged.phase === 'loading' && paged.rows.length === 0
  if (!first && paged.rows.length === 0) return <div className={classes.sheet}>{empty}</div>
  const ids = paged.rows.map(idOf)
  const everyone = choosing !== undefined && ids.length > 0 && ids.every((id) => choosing.chosen.has(id))
  return (
    <div className={classes.sheet}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard. */}
      <section className={classes.scroller} tabIndex={0} aria-label={label}>
        <Table
          className={classes.table}
          stickyHeader
          highlightOnHover
          aria-label={label}
          aria-busy={paged.phase === 'loading'}
        >
          <Table.Thead>
            <Table.Tr>
              {choosing && (
                <Table.Th w={36}>
                  <Checkbox
                    size="xs"
                    aria-label={t('chooseAll')}
                    checked={everyone}
                    onChange={(event) => choosing.onChoose(ids, event.currentTarget.checked)}
                  />
                </Table.Th>
              )}
              {columns.map(({ key, header, width, numeric, spare }) => (
                <Table.Th key={key} w={width} data-numeric={numeric || undefined} data-spare={spare || undefined}>
                  {header}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {first && <Outline columns={columns.length + (choosing ? 1 : 0)} label={t('loading')} />}
            {paged.rows.map((row) => (
              <TableRow
                key={idOf(row)}
                row={row}
                id={idOf(row)}
                columns={columns}
                choosing={choosing}
                onOpen={onOpen}
              />
            ))}
          </Table.Tbody>
        </Table>
      </section>
      <Pager paged={paged} />
    </div>
  )
}

interface TableRowProps<Row> {
  readonly row: Row
  readonly id: string
  readonly columns: readonly Column<Row>[]
  readonly choosing: Choosing<Row> | undefined
  readonly onOpen: ((row: Row) => void) | undefined
}

/** A click anywhere opens it; for the keyboard the first cell holds a button. */
function TableRow<Row>({ row, id, columns, choosing, onOpen }: TableRowProps<Row>) {
  const t = useTexts(tableTexts)
  return (
    <Table.Tr
      className={classes.row}
      data-opens={onOpen !== undefined || undefined}
      onClick={(event) => {
        const inside = event.target instanceof Element ? event.target.closest('button, label, input, a') : null
        if (inside === null) onOpen?.(row)
      }}
    >
      {choosing && (
        <Table.Td>
          <Checkbox
            size="xs"
            aria-label={t('choose', { name: choosing.nameOf(row) })}
            checked={choosing.chosen.has(id)}
            onChange={(event) => choosing.onChoose([id], event.currentTarget.checked)}
          />
        </Table.Td>
      )}
      {columns.map(({ key, cell, numeric, spare }) => (
        <Table.Td key={key} data-numeric={numeric || undefined} data-spare={spare || undefined}>
          {cell(row)}
        </Table.Td>
      ))}
    </Table.Tr>
  )
}

function Outline({ columns, label }: { readonly columns: number; readonly label: string }) {
  return ['80%', '55%', '70%', '60%', '75%'].map((width) => (
    <Table.Tr key={width}>
      <Table.Td colSpan={columns} aria-label={label}>
        <Skeleton height={14} width={width} />
      </Table.Td>
    </Table.Tr>
  ))
}

function Pager<Row>({ paged }: { readonly paged: Paged<Row> }) {
  const t = useTexts(tableTexts)
  const { from, rows, total, hasNext } = paged
  return (
    <nav className={classes.pager} aria-label={t('pages')}>
      <span aria-live="polite">{t('range', { from, to: Math.max(0, from + rows.length - 1), total })}</span>
      <Button size="compact-sm" variant="default" disabled={from <= 1} onClick={paged.before}>
        {t('before')}
      </Button>
      <Button size="compact-sm" variant="default" disabled={!hasNext} onClick={paged.next}>
        {t('next')}
      </Button>
    </nav>
  )
}
