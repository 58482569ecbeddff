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

/** What there was no column for, and from when to when that is. */
export interface Folded<Part> extends Stretch {
  readonly folded: readonly Part[]
}

/**
 * Lays what overlaps side by side: each in the first column that is free, and over the free ones to its right. What is
 * linked by overlaps shares the same number of columns; the rest has the whole width. Where that would be more than
 * `most`, the last column holds what is left over, folded.
 */
export function sideBySide<Part extends Stretch>(
  parts: readonly Part[],
  most = Number.POSITIVE_INFINITY,
): Place<Part | Folded<Part>>[] {
  return linked(inOrder(parts)).flatMap((group) => layOut(group, most))
}

function inOrder<Part extends Stretch>(parts: readonly Part[]): Part[] {
  return [...parts].sort((a, b) => a.from - b.from || b.until - a.until)
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

function layOut<Part extends Stretch>(group: readonly Part[], most: number): Place<Part | Folded<Part>>[] {
  const columns = columnsOf(group)
  if (columns.length <= most) return across<Part | Folded<Part>>(columns)
  const left = foldedOf(columns.slice(most - 1).flat())
  return across<Part | Folded<Part>>([...columns.slice(0, most - 1), left])
}

/** Each in the first column that is free. */
function columnsOf<Part extends Stretch>(group: readonly Part[]): Part[][] {
  const columns: Part[][] = []
  for (const part of group) {
    const free = columns.find((column) => isFree(column, part))
    if (free === undefined) columns.push([part])
    else free.push(part)
  }
  return columns
}

/** Whatever overlaps is folded together. */
function foldedOf<Part extends Stretch>(left: readonly Part[]): Folded<Part>[] {
  return linked(inOrder(left)).map((folded) => ({
    from: Math.min(...folded.map(({ from }) => from)),
    until: Math.max(...folded.map(({ until }) => until)),
    folded,
  }))
}

function across<Part extends Stretch>(columns: readonly (readonly Part[])[]): Place<Part>[] {
  const placed = columns.flatMap((parts, column) => parts.map((part) => ({ part, column })))
  return placed
    .map(({ part, column }) => {
      const taken = columns.findIndex((others, at) => at > column && !isFree(others, part))
      return { part, column, wide: (taken === -1 ? columns.length : taken) - column, columns: columns.length }
    })
    .sort(({ part: a }, { part: b }) => a.from - b.from || b.until - a.until)
}

function isFree(column: readonly Stretch[], { from, until }: Stretch): boolean {
  return column.every((other) => other.until <= from || other.from >= until)
}
