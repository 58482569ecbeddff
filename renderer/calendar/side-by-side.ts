/** Something that takes up a stretch of a column. */
interface Stretch {
  readonly from: number
  readonly until: number
}

/** Where it lies across: from `column` on over `wide` of `columns` equal ones. */
export interface Place<Part> {
  readonly part: Part
  readonly column: number
  readonly wide: number
  readonly columns: number
}

/**
 * Lays what overlaps side by side: each in the first column that is free, and over the free ones to its right. What is
 * linked by overlaps shares the same number of columns; the rest has the whole width.
 */
export function sideBySide<Part extends Stretch>(parts: readonly Part[]): Place<Part>[] {
  const ordered = [...parts].sort((a, b) => a.from - b.from || b.until - a.until)
  return linked(ordered).flatMap(layOut)
}

function linked<Part extends Stretch>(ordered: readonly Part[]): Part[][] {
  const groups: Part[][] = []
  let end = Number.NEGATIVE_INFINITY
  for (const part of ordered) {
    if (part.from >= end) groups.push([])
    groups.at(-1)?.push(part)
    end = Math.max(end, part.until)
  }
  return groups
}

function layOut<Part extends Stretch>(group: readonly Part[]): Place<Part>[] {
  const columns: Part[][] = []
  const placed = group.map((part) => {
    const free = columns.findIndex((column) => isFree(column, part))
    const column = free === -1 ? columns.length : free
    columns[column] = [...(columns[column] ?? []), part]
    return { part, column }
  })
  return placed.map(({ part, column }) => {
    const taken = columns.findIndex((others, at) => at > column && !isFree(others, part))
    return { part, column, wide: (taken === -1 ? columns.length : taken) - column, columns: columns.length }
  })
}

function isFree(column: readonly Stretch[], { from, until }: Stretch): boolean {
  return column.every((other) => other.until <= from || other.from >= until)
}
