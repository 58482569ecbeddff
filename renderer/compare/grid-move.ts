import type { Place } from './compare.store.ts'
import type { RowKey } from './compare-rows.ts'
import { type ComparedKind, comparedKinds } from './compared-kinds.ts'

interface GridKey {
  readonly key: string
  readonly ctrlKey: boolean
}

/** How many rows PageUp and PageDown jump over. */
const page = 8

/** Where a key leads from a cell, as in every grid; null when it leads nowhere. */
export function gridMove(keys: readonly RowKey[], at: Place, { key, ctrlKey }: GridKey): Place | null {
  const row = keys.indexOf(at.key)
  const column = comparedKinds.indexOf(at.kind)
  const lastRow = keys.length - 1
  const lastColumn = comparedKinds.length - 1
  switch (key) {
    case 'ArrowDown':
      return cell(row + 1, column)
    case 'ArrowUp':
      return cell(row - 1, column)
    case 'ArrowRight':
      return cell(row, column + 1)
    case 'ArrowLeft':
      return cell(row, column - 1)
    case 'Home':
      return cell(ctrlKey ? 0 : row, 0)
    case 'End':
      return cell(ctrlKey ? lastRow : row, lastColumn)
    case 'PageDown':
      return cell(Math.min(lastRow, row + page), column)
    case 'PageUp':
      return cell(Math.max(0, row - page), column)
    default:
      return null
  }

  function cell(toRow: number, toColumn: number): Place | null {
    const rowKey = keys[toRow]
    const kind: ComparedKind | undefined = comparedKinds[toColumn]
    return rowKey === undefined || kind === undefined ? null : { key: rowKey, kind }
  }
}
