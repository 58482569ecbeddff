import { readSheet } from 'read-excel-file/node'
import { importRowsAtMost } from '#shared/console/import.ts'
import { DomainError } from '#shared/domain/error.ts'
import { readCsv } from './read-csv.ts'
import { demandUnpacksTo } from './unpacked-size.ts'

const unpackedAtMost = 60_000_000

/**
 * The first sheet of a workbook, or a CSV file (UTF-8 or GB 18030), as text cell by cell; told apart by their bytes.
 * @throws DomainError invalid for anything else, limit for too many rows
 */
export async function readTable(bytes: Buffer): Promise<string[][]> {
  const isZip = bytes.subarray(0, 4).toString('latin1') === 'PK\x03\x04'
  const rows = isZip ? await readWorkbook(bytes) : readCsv(decoded(bytes))
  const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ''))
  if (filled.length > importRowsAtMost + 1)
    throw new DomainError('limit', 'import.tooManyRows', { most: importRowsAtMost })
  return rows
}

async function readWorkbook(bytes: Buffer): Promise<string[][]> {
  try {
    demandUnpacksTo(bytes, unpackedAtMost)
    const rows = await readSheet<string>(bytes, { trim: false, parseNumber: plainNumber })
    return rows.map((row) => row.map((cell) => (cell === null ? '' : textOf(cell))))
  } catch {
    throw new DomainError('invalid', 'import.unreadable')
  }
}

/** Telephone numbers are kept digit for digit. */
const plainNumber = (written: string) => (/e/i.test(written) ? String(Number(written)) : written)

function textOf(cell: unknown): string {
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell)
}

function decoded(bytes: Buffer): string {
  if (bytes.includes(0)) throw new DomainError('invalid', 'import.unreadable')
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // Spreadsheets in China still write GB 18030; if it is not that either, it is no text.
    }
  }
  throw new DomainError('invalid', 'import.unreadable')
}
