/** A file of lines and cells as spreadsheets write it (RFC 4180), with `,`, `;` or tabs, whichever the first line uses. */
export function readCsv(text: string): string[][] {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text
  const separator = separatorOf(source)
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at < source.length) {
    const { cell, next } = source[at] === '"' ? quotedCell(source, at, separator) : plainCell(source, at, separator)
    row.push(cell)
    at = next
    if (source[at] === separator) {
      at += 1
      // A separator at the very end still has an empty cell behind it.
      if (at === source.length) row.push('')
      continue
    }
    if (at < source.length) at = afterLine(source, at)
    rows.push(row)
    row = []
  }
  if (row.length > 0) rows.push(row)
  return rows
}

interface Read {
  readonly cell: string
  readonly next: number
}

function quotedCell(source: string, from: number, separator: string): Read {
  let cell = ''
  let at = from + 1
  for (;;) {
    const quote = source.indexOf('"', at)
    if (quote < 0) return { cell: cell + source.slice(at), next: source.length }
    cell += source.slice(at, quote)
    if (source[quote + 1] !== '"') return rest(cell, plainCell(source, quote + 1, separator))
    cell += '"'
    at = quote + 2
  }
}

/** Whatever stands between a closing quote and the separator belongs to the cell, as spreadsheets read it. */
const rest = (cell: string, more: Read): Read => ({ cell: cell + more.cell, next: more.next })

function plainCell(source: string, from: number, separator: string): Read {
  let at = from
  while (at < source.length && source[at] !== separator && source[at] !== '\n' && source[at] !== '\r') at += 1
  return { cell: source.slice(from, at), next: at }
}

function afterLine(source: string, at: number): number {
  return source[at] === '\r' && source[at + 1] === '\n' ? at + 2 : at + 1
}

function separatorOf(source: string): string {
  const line = source.slice(0, source.search(/[\r\n]|$/))
  const counted = [',', ';', '\t'].map((mark) => ({ mark, times: line.split(mark).length }))
  return counted.reduce((best, one) => (one.times > best.times ? one : best)).mark
}
