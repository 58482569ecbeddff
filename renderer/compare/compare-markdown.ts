import type { CompareDocument, DocumentCell } from './compare-document.ts'

/** The table as Markdown: one table a section, footnotes below. */
export function compareMarkdown({ title, subtitle, columns, sections, notes }: CompareDocument): string {
  const tables = sections.map((section) =>
    [
      `## ${section.title}`,
      '',
      line(columns),
      line(columns.map(() => '---')),
      ...section.rows.map((row) => line([row.title, ...row.cells.map(cellMarkdown)])),
    ].join('\n'),
  )
  const below = notes.map(({ number, text }) => `${number}. ${text}`).join('\n')
  return `${[`# ${title}`, subtitle, ...tables, ...(below === '' ? [] : [below])].join('\n\n')}\n`
}

function cellMarkdown({ text, notes }: DocumentCell): string {
  return notes.length === 0 ? text : `${text} ${notes.map((number) => `(${number})`).join(' ')}`
}

function line(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
}
