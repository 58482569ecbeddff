import { type PeopleColumn, peopleColumns } from '#shared/console/import.ts'
import { DomainError } from '#shared/domain/error.ts'

export const peopleColumnNames = Object.keys(peopleColumns) as readonly PeopleColumn[]

/** One line of a people file, as far as the file has the columns; `line` counts as the spreadsheet does. */
export interface RawRow {
  readonly line: number
  readonly cells: Partial<Record<PeopleColumn, string>>
}

/**
 * Finds the columns by their names, in either language and any order; others are ignored, empty lines skipped.
 * @throws DomainError invalid when the first line names no people
 */
export function toRawRows(table: readonly (readonly string[])[]): RawRow[] {
  const [header = [], ...lines] = table
  const columns = header.map(columnNamed)
  if (!columns.includes('name')) throw new DomainError('invalid', 'import.unreadable')
  return lines.flatMap((line, place) => {
    if (line.every((cell) => cell.trim() === '')) return []
    const cells: Partial<Record<PeopleColumn, string>> = {}
    for (const [at, column] of columns.entries()) {
      if (column !== null && cells[column] === undefined) cells[column] = revealed(line[at] ?? '').trim()
    }
    return [{ line: place + 2, cells }]
  })
}

function columnNamed(title: string): PeopleColumn | null {
  const wanted = title.trim().toLowerCase()
  return (
    peopleColumnNames.find((name) => [peopleColumns[name].zh, peopleColumns[name].en.toLowerCase()].includes(wanted)) ??
    null
  )
}

/** What a spreadsheet would take for a formula is written behind an apostrophe (TOOL-4); one more where there was one. */
export const sheltered = (value: string) => (/^'+[=+\-@＝＋－＠\t\r\n]/.test(value) ? `'${value}` : value)

const revealed = (cell: string) => (/^'+[=+\-@＝＋－＠\t\r\n]/.test(cell) ? cell.slice(1) : cell)
