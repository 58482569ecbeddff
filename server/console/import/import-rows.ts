import { z } from 'zod'
import type { ConsoleInput, ConsoleOutput } from '#shared/console/requests.ts'
import type { Context } from '../../context.ts'
import type { ConsoleWho } from '../console-who.ts'
import { consoleRead } from '../console-work.ts'
import { fromCursor, toCursor } from '../cursor.ts'
import { keptImport } from './kept-import.ts'

/** The preview, page by page, as the file was checked when it was sent. @see ADM-5 */
export async function importRows(
  ctx: Context,
  who: ConsoleWho,
  { importId, only, cursor, limit }: ConsoleInput<'console:importRows'>,
): Promise<ConsoleOutput<'console:importRows'>> {
  await consoleRead(ctx, who, 'console:importRows')
  const all = (await keptImport(ctx.storage.read, who, importId)).map(({ checked }) => checked)
  const rows = only === 'all' ? all : all.filter(({ errors }) => errors.length > 0)
  const from = fromCursor(z.number().int().min(0), cursor) ?? 0
  const next = from + limit < rows.length ? toCursor(from + limit) : null
  return { rows: rows.slice(from, from + limit), next, total: cursor === null ? rows.length : null }
}
