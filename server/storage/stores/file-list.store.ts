import type { FileKind } from '#shared/domain/file.ts'
import { containsText } from '../contains-text.ts'
import type { Db } from '../storage.ts'
import type { FileRow, FileUseRow } from './files.store.ts'

/** Which files of a conversation, and in which order; nothing from before `historyFrom`. `kinds` null: all. */
export interface FileListQuery {
  readonly conversationId: string
  readonly historyFrom: number
  readonly text: string
  readonly kinds: readonly FileKind[] | null
  readonly sort: FileSort
}

export type FileSort = 'newest' | 'oldest' | 'name' | 'size'

/** A file as it was sent somewhere. */
export type SentFileRow = FileRow & { readonly use: Pick<FileUseRow, 'id' | 'messageId' | 'seq' | 'by' | 'at'> }

const orders = {
  newest: { column: 'fileUses.seq', direction: 'desc' },
  oldest: { column: 'fileUses.seq', direction: 'asc' },
  name: { column: 'files.name', direction: 'asc' },
  size: { column: 'files.bytes', direction: 'desc' },
} as const satisfies Record<FileSort, { column: string; direction: 'asc' | 'desc' }>

/** A page; `after` is the last sending of the page before. */
export async function fileListPage(
  db: Db,
  query: FileListQuery,
  after: string | null,
  limit: number,
): Promise<SentFileRow[]> {
  const { column, direction } = orders[query.sort]
  let page = matching(db, query)
  if (after !== null) {
    const last = await db
      .selectFrom('fileUses')
      .innerJoin('files', 'files.id', 'fileUses.fileId')
      .select((eb) => [eb.ref(column).as('value')])
      .where('fileUses.id', '=', after)
      .where('fileUses.conversationId', '=', query.conversationId)
      .executeTakeFirst()
    if (last === undefined) return []
    const beyond = direction === 'asc' ? '>' : '<'
    page = page.where(({ or, and, eb }) =>
      or([eb(column, beyond, last.value), and([eb(column, '=', last.value), eb('fileUses.id', '>', after)])]),
    )
  }
  const rows = await page
    .selectAll('files')
    .select(['fileUses.id as useId', 'messageId', 'seq', 'by', 'fileUses.at as sentAt'])
    .orderBy(column, direction)
    .orderBy('fileUses.id', 'asc')
    .limit(limit)
    .execute()
  return rows.map(({ useId, messageId, seq, by, sentAt, ...file }) => ({
    ...file,
    use: { id: useId, messageId, seq, by, at: sentAt },
  }))
}

function matching(db: Db, { conversationId, historyFrom, text, kinds }: FileListQuery) {
  let query = db
    .selectFrom('fileUses')
    .innerJoin('files', 'files.id', 'fileUses.fileId')
    .where('fileUses.conversationId', '=', conversationId)
    .where('fileUses.seq', '>', historyFrom)
    .where('fileUses.listed', '=', 1)
  if (text !== '') query = query.where(containsText(['files.name'], text))
  if (kinds !== null) query = query.where('files.kind', 'in', [...kinds])
  return query
}
