import type { FileFacts } from '#shared/domain/file.ts'
import type { Message } from '#shared/domain/message.ts'
import type { Db } from '../storage.ts'
import type { Tables } from '../tables.ts'

export type FileRow = Tables['files']
export type FileUseRow = Tables['fileUses']

/** Stands in `fileUses.cardId` for what was sent without a card: by a robot. */
export const noCard = ''

export function factsOf({ id, name, bytes, mime, kind, width, height }: FileRow): FileFacts {
  return { id, name, bytes: Number(bytes), mime, kind, width, height }
}

export async function insertFile(db: Db, file: FileRow): Promise<void> {
  await db.insertInto('files').values(file).execute()
}

export async function findFile(db: Db, id: string): Promise<FileRow | null> {
  return (await db.selectFrom('files').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}

/**
 * Of these files, those the person uploaded themselves or that were sent to a conversation they are now in, not before
 * their time there.
 */
export async function filesFor(db: Db, ids: readonly string[], personId: string): Promise<FileRow[]> {
  if (ids.length === 0) return []
  return db
    .selectFrom('files')
    .selectAll()
    .where('id', 'in', [...ids])
    .where((eb) =>
      eb.or([
        eb('uploaderId', '=', personId),
        eb.exists(
          eb
            .selectFrom('fileUses')
            .innerJoin('members', 'members.conversationId', 'fileUses.conversationId')
            .select('members.personId')
            .whereRef('fileUses.fileId', '=', 'files.id')
            .where('members.personId', '=', personId)
            .where('members.present', '=', 1)
            .whereRef('fileUses.seq', '>', 'members.historyFrom'),
        ),
      ]),
    )
    .execute()
}

/** Notes where files were sent; those that are not `listed` are fetched by whoever sees the message, and in no list. */
export async function insertFileUses(
  db: Db,
  uses: readonly Omit<FileUseRow, 'listed'>[],
  listed: FileUseRow['listed'] = 1,
): Promise<void> {
  if (uses.length > 0)
    await db
      .insertInto('fileUses')
      .values(uses.map((use) => ({ ...use, listed })))
      .execute()
}

/**
 * The message, and the answers to its card, pass nothing on any more; files that nothing else shows and no robot may send
 * are forgotten. Answers which.
 * @see MSG-2
 */
export async function letGoFiles(
  db: Db,
  { conversationId, id, sentAt }: Pick<Message, 'conversationId' | 'id' | 'sentAt'>,
  cardId: string | null,
): Promise<string[]> {
  const uses = await db
    .deleteFrom('fileUses')
    .where('conversationId', '=', conversationId)
    .where('at', '=', sentAt)
    .where('messageId', '=', id)
    .returning('fileId')
    .execute()
  const handedIn =
    cardId === null ? [] : await db.deleteFrom('answerFiles').where('cardId', '=', cardId).returning('fileId').execute()
  const ids = [...new Set([...uses, ...handedIn].map(({ fileId }) => fileId))]
  return ids.length === 0 ? [] : deleteUnusedFiles(db, { among: ids })
}

type Unused = { readonly before: number } | { readonly among: readonly string[] }

/**
 * Forgets, of those that arrived `before` then or of these, files that were neither sent anywhere nor handed in and that no
 * robot may send any more; answers which.
 */
export async function deleteUnusedFiles(db: Db, which: Unused): Promise<string[]> {
  const rows = await db
    .deleteFrom('files')
    .where((eb) => ('before' in which ? eb('at', '<', which.before) : eb('id', 'in', [...which.among])))
    .where('id', 'not in', (eb) => eb.selectFrom('fileUses').select('fileId'))
    .where('id', 'not in', (eb) => eb.selectFrom('robotMedia').select('fileId'))
    .where('id', 'not in', (eb) => eb.selectFrom('answerFiles').select('fileId'))
    .returning('id')
    .execute()
  return rows.map(({ id }) => id)
}

export async function allFileIds(db: Db): Promise<Set<string>> {
  const rows = await db.selectFrom('files').select('id').unionAll(db.selectFrom('uploads').select('id')).execute()
  return new Set(rows.map(({ id }) => id))
}
