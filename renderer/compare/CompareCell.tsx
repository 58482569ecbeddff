import { useTexts } from '../i18n/use-texts.ts'
import classes from './CompareCell.module.css'
import { cellText } from './cell-text.ts'
import { useCompare } from './compare.store.ts'
import { compareTexts } from './compare.texts.ts'
import { isEmpty, type noteNumbers } from './compare-document.ts'
import type { CompareRow } from './compare-rows.ts'
import type { ComparedKind } from './compared-kinds.ts'
import { RoleChips } from './RoleChips.tsx'

interface CompareCellProps {
  readonly row: CompareRow
  readonly kind: ComparedKind
  readonly numbers: ReturnType<typeof noteNumbers>
  readonly tabStop: boolean
  readonly onExplain: () => void
}

/** One feature in one kind of group: who may, or the limit; opens its explanation. */
export function CompareCell({ row, kind, numbers, tabStop, onExplain }: CompareCellProps) {
  const t = useTexts(compareTexts)
  const explained = useCompare(({ at, explained: open }) => open && at?.key === row.key && at.kind === kind)
  const cell = row.cells[kind]
  const notes = cell.type === 'who' ? cell.notes.flatMap((condition) => numbers.get(condition) ?? []) : []
  return (
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its table is a grid.
      role="gridcell"
      tabIndex={tabStop ? 0 : -1}
      className={classes.cell}
      data-kind={kind}
      data-explained={explained || undefined}
      aria-selected={explained}
      onClick={onExplain}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        onExplain()
      }}
    >
      {isEmpty(cell) ? (
        <span className={classes.nobody}>{cellText(cell, row.key, t)}</span>
      ) : cell.type === 'who' ? (
        <RoleChips roles={cell.roles} />
      ) : (
        <span className={classes.limit}>{cellText(cell, row.key, t)}</span>
      )}
      {notes.length > 0 && <sup className={classes.notes}>{notes.join(' ')}</sup>}
    </td>
  )
}
