import writeExcelFile from 'write-excel-file/node'
import type { TableFormat } from '#shared/protocol/http.ts'
import type { ExportTable } from './rules.ts'

/** A finished file: its bytes, its kind, a name that is only a name. */
export interface ExportFile {
  readonly bytes: Buffer
  readonly contentType: string
  readonly fileName: string
}

interface Writing {
  readonly format: TableFormat
  readonly language: 'zh' | 'en'
  readonly title: string
}

/** Writes a table as a workbook, or as CSV that spreadsheets open as UTF-8. @see TOOL-4 */
export async function writeTable(table: ExportTable, { format, language, title }: Writing): Promise<ExportFile> {
  const header = table.columns.map((column) => column[language])
  const fileName = `${safeName(title)}.${format}`
  if (format === 'csv')
    return {
      bytes: Buffer.from(toCsv([header, ...table.rows]), 'utf8'),
      contentType: 'text/csv; charset=utf-8',
      fileName,
    }
  const cell = (value: string | number) =>
    typeof value === 'number' ? { value, type: Number } : { value: workbookText(value), type: String }
  const rows = [
    header.map((value) => ({ value: workbookText(value), type: String, fontWeight: 'bold' as const })),
    ...table.rows.map((row) => row.map(cell)),
  ]
  const bytes = await writeExcelFile(rows).toBuffer()
  return { bytes, contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', fileName }
}

function toCsv(rows: readonly (readonly (string | number)[])[]): string {
  const lines = rows.map((row) =>
    row.map((value) => (typeof value === 'number' ? String(value) : quoted(harmless(value)))).join(','),
  )
  return `\uFEFF${lines.join('\r\n')}\r\n`
}

const quoted = (value: string) => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)

/**
 * What a spreadsheet would take for a formula, also in full width, starts with an apostrophe instead; also behind what
 * nobody sees, for some of that is left out where the table is written or read. @see TOOL-4
 */
function harmless(value: string): string {
  return /^(?:[\p{C}\p{Z}]*[=+\-@＝＋－＠]|[\t\r\n])/u.test(value) ? `'${value}` : value
}

/** More characters in one cell, and Excel calls the workbook damaged. */
const cellHolds = 32_767

/**
 * Text as a workbook keeps it. In one, `_x003D_` stands for the character of that number: its underscore is written as
 * such a number itself, so that it stays what it says and never turns into a formula.
 */
function workbookText(value: string): string {
  const text = harmless(value)
  const whole = text.length <= cellHolds ? text : `${text.slice(0, cellHolds - 1)}…`
  return whole.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
}

/** Letters, digits and a few marks; never a path, never empty. */
export function safeName(title: string): string {
  const characters = [...title.replace(/[^\p{L}\p{N} ._-]+/gu, ' ').replace(/^[ ._-]+/, '')]
  const name = characters.slice(0, 60).join('').trimEnd()
  return name === '' ? 'export' : name
}
