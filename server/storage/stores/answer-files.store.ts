import type { Db } from '../storage.ts'
import type { Tables } from '../tables.ts'
import type { EntryRow } from './cards.store.ts'

type AnswerPlace = Omit<Tables['answerFiles'], 'fileId'>

/** Notes which files an answer shows now; those it showed before and no longer does are let go. */
export async function saveAnswerFiles(
  db: Db,
  { cardId, personId, slot }: AnswerPlace,
  fileIds: readonly string[],
): Promise<void> {
  await db
    .deleteFrom('answerFiles')
    .where('cardId', '=', cardId)
    .where('personId', '=', personId)
    .where('slot', '=', slot)
    .execute()
  const rows = [...new Set(fileIds)].map((fileId) => ({ cardId, personId, slot, fileId }))
  if (rows.length > 0) await db.insertInto('answerFiles').values(rows).execute()
}

/** The answers that show a file. */
export async function answersWithFile(db: Db, fileId: string): Promise<EntryRow[]> {
  return db
    .selectFrom('answerFiles')
    .innerJoin('cardEntries', (join) =>
      join
        .onRef('cardEntries.cardId', '=', 'answerFiles.cardId')
        .onRef('cardEntries.personId', '=', 'answerFiles.personId')
        .onRef('cardEntries.slot', '=', 'answerFiles.slot'),
    )
    .selectAll('cardEntries')
    .where('answerFiles.fileId', '=', fileId)
    .execute()
}
