import type { CompareRow } from './compare-rows.ts'
import { rulesOf } from './rules.ts'

interface Wanted {
  readonly typed: string
  readonly onlyDifferences: boolean
}

/** The rows that answer to what was typed (their words, their capability, their rules), and differ if that is asked. */
export function foundRows(
  rows: readonly CompareRow[],
  { typed, onlyDifferences }: Wanted,
  wordsOf: (row: CompareRow) => readonly string[],
): readonly CompareRow[] {
  const words = typed.trim().toLowerCase().split(/\s+/)
  return rows.filter((row) => {
    if (onlyDifferences && !row.differs) return false
    const all = [row.key, ...rulesOf[row.key], ...wordsOf(row)].join(' ').toLowerCase()
    return words.every((word) => all.includes(word))
  })
}
