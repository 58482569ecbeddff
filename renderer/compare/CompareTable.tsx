import { Fragment, type KeyboardEvent, useEffect, useMemo, useRef } from 'react'
import { useLanguage, useTexts } from '../i18n/use-texts.ts'
import { CompareCell } from './CompareCell.tsx'
import classes from './CompareTable.module.css'
import { rowTitle, sectionTitle } from './cell-text.ts'
import { closeExplanation, explainCell, moveTo, type Place, useCompare } from './compare.store.ts'
import { compareTexts } from './compare.texts.ts'
import { noteNumbers } from './compare-document.ts'
import type { CompareRow } from './compare-rows.ts'
import { comparedKinds } from './compared-kinds.ts'
import { Footnotes } from './Footnotes.tsx'
import { gridMove } from './grid-move.ts'
import { sections } from './sections.ts'

/** The table: features down, kinds across. One cell takes the focus; keys move it. */
export function CompareTable({ rows }: { readonly rows: readonly CompareRow[] }) {
  const t = useTexts(compareTexts)
  const table = useRef<HTMLTableElement>(null)
  const keys = useMemo(() => rows.map(({ key }) => key), [rows])
  const numbers = useMemo(() => noteNumbers(rows), [rows])
  const at = useTabStop(keys)
  useShownPlace(table)
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && useCompare.getState().explained) {
      event.preventDefault()
      return closeExplanation()
    }
    if (at === null || event.altKey || event.metaKey) return
    const next = gridMove(keys, at, event)
    if (next === null) return
    event.preventDefault()
    moveTo(next)
    focusCell(table.current, next)
  }
  return (
    <div className={classes.scroller}>
      <table
        ref={table}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its cells are moved through with the keys.
        role="grid"
        aria-label={t('table')}
        className={classes.table}
        onKeyDown={press}
      >
        <thead>
          <tr>
            <th scope="col" className={classes.corner}>
              {t('feature')}
            </th>
            {comparedKinds.map((kind) => (
              <th key={kind} scope="col" className={classes.column} data-kind={kind}>
                <span className={classes.kind}>{t(kind)}</span>
                <span className={classes.hint}>{t(`${kind}Hint`)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sections.map((section) => {
            const own = rows.filter((row) => row.section === section)
            if (own.length === 0) return null
            return (
              <Fragment key={section}>
                <tr className={classes.section}>
                  <th scope="colgroup" colSpan={comparedKinds.length + 1}>
                    <span className={classes.sectionTitle}>{sectionTitle(section, t)}</span>
                  </th>
                </tr>
                {own.map((row) => (
                  <Row key={row.key} row={row} numbers={numbers} at={at} />
                ))}
              </Fragment>
            )
          })}
        </tbody>
      </table>
      <Footnotes rows={rows} />
    </div>
  )
}

interface RowProps {
  readonly row: CompareRow
  readonly numbers: ReturnType<typeof noteNumbers>
  readonly at: Place | null
}

function Row({ row, numbers, at }: RowProps) {
  const language = useLanguage()
  const title = rowTitle(row.key, language)
  return (
    <tr data-row={row.key}>
      <th scope="row" className={classes.feature}>
        {title}
      </th>
      {comparedKinds.map((kind) => (
        <CompareCell
          key={kind}
          row={row}
          kind={kind}
          numbers={numbers}
          tabStop={at?.key === row.key && at.kind === kind}
          onExplain={() => explainCell({ key: row.key, kind })}
        />
      ))}
    </tr>
  )
}

/** The one cell that Tab reaches: where one was, or the first. */
function useTabStop(keys: readonly CompareRow['key'][]): Place | null {
  const at = useCompare((state) => state.at)
  if (at !== null && keys.includes(at.key)) return at
  const [first] = keys
  return first === undefined ? null : { key: first, kind: 'internal' }
}

/** A cell that was asked for from elsewhere is brought into view and takes the focus. */
function useShownPlace(table: { readonly current: HTMLTableElement | null }): void {
  useEffect(() => {
    const { at, explained } = useCompare.getState()
    if (at !== null && explained) focusCell(table.current, at)
  }, [table])
}

function focusCell(table: HTMLTableElement | null, { key, kind }: Place): void {
  const cell = table?.querySelector<HTMLElement>(`[data-row="${key}"] [data-kind="${kind}"]`)
  cell?.focus({ preventScroll: true })
  cell?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' })
}
