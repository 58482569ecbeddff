import type { Db } from '../storage.ts'
import type { Tables } from '../tables.ts'

type Row = Tables['remotePictures']

export async function insertRemotePicture(db: Db, picture: Omit<Row, 'triedAt'>): Promise<void> {
  await db
    .insertInto('remotePictures')
    .values({ ...picture, triedAt: null })
    .execute()
}

/** A picture that was named, and whose settings say whether it may be fetched. */
export interface RemotePictureRow extends Row {
  readonly enterpriseId: string | null
}

/** The named picture, if this person is now in a conversation that shows it. */
export async function remotePictureFor(db: Db, id: string, personId: string): Promise<RemotePictureRow | null> {
  const row = await db
    .selectFrom('remotePictures')
    .innerJoin('pictureUses', 'pictureUses.pictureId', 'remotePictures.id')
    .innerJoin('members', 'members.conversationId', 'pictureUses.conversationId')
    .innerJoin('conversations', 'conversations.id', 'pictureUses.conversationId')
    .selectAll('remotePictures')
    .select('conversations.enterpriseId')
    .where('remotePictures.id', '=', id)
    .where('members.personId', '=', personId)
    .where('members.present', '=', 1)
    .executeTakeFirst()
  return row ?? null
}

export async function noteTried(db: Db, id: string, at: number): Promise<void> {
  await db.updateTable('remotePictures').set({ triedAt: at }).where('id', '=', id).execute()
}

/** It has become a picture like any other. False when it was taken back meanwhile. */
export async function deleteRemotePicture(db: Db, id: string): Promise<boolean> {
  const rows = await db.deleteFrom('remotePictures').where('id', '=', id).returning('id').execute()
  return rows.length > 0
}
