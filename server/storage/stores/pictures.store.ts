import type { Db } from '../storage.ts'
import type { Tables } from '../tables.ts'

export type PictureRow = Tables['pictures']

export async function insertPicture(db: Db, picture: PictureRow): Promise<void> {
  await db.insertInto('pictures').values(picture).execute()
}

/** The picture, if this person uploaded it or is now in a conversation it was used in. */
export async function findPictureFor(db: Db, id: string, personId: string): Promise<PictureRow | null> {
  const row = await db
    .selectFrom('pictures')
    .selectAll()
    .where('id', '=', id)
    .where((eb) =>
      eb.or([
        eb('uploaderId', '=', personId),
        eb.exists(
          eb
            .selectFrom('pictureUses')
            .innerJoin('members', 'members.conversationId', 'pictureUses.conversationId')
            .select('members.personId')
            .whereRef('pictureUses.pictureId', '=', 'pictures.id')
            .where('members.personId', '=', personId)
            .where('members.present', '=', 1),
        ),
      ]),
    )
    .executeTakeFirst()
  return row ?? null
}

/** How many of these pictures the person may use here: their own, and those used here already. */
export async function countUsable(
  db: Db,
  { pictureIds, personId, conversationId }: { pictureIds: readonly string[]; personId: string; conversationId: string },
): Promise<number> {
  const { n } = await db
    .selectFrom('pictures')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('id', 'in', [...pictureIds])
    .where((eb) =>
      eb.or([
        eb('uploaderId', '=', personId),
        eb('id', 'in', eb.selectFrom('pictureUses').select('pictureId').where('conversationId', '=', conversationId)),
      ]),
    )
    .executeTakeFirstOrThrow()
  return Number(n)
}

/** These pictures, by id. */
export async function picturesOf(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, PictureRow>> {
  const rows = await db
    .selectFrom('pictures')
    .selectAll()
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

/** Stands in `pictureUses.messageId` for what is shown by no message: a robot's face. */
export const noMessage = ''

/** Where a picture is shown. */
export type PictureUsePlace = Omit<Tables['pictureUses'], 'pictureId'>

export async function insertPictureUses(db: Db, pictureIds: readonly string[], place: PictureUsePlace): Promise<void> {
  if (pictureIds.length === 0) return
  const { conversationId, messageId } = place
  await db
    .insertInto('pictureUses')
    .values(pictureIds.map((pictureId) => ({ pictureId, conversationId, messageId })))
    .onConflict((conflict) => conflict.columns(['pictureId', 'conversationId', 'messageId']).doNothing())
    .execute()
}

/** The message shows nothing any more; pictures that nothing else shows are forgotten. Answers which. @see MSG-2 */
export async function letGoPictures(db: Db, messageId: string): Promise<string[]> {
  const uses = await db.deleteFrom('pictureUses').where('messageId', '=', messageId).returning('pictureId').execute()
  const ids = [...new Set(uses.map(({ pictureId }) => pictureId))]
  if (ids.length === 0) return []
  const gone = ['pictures', 'remotePictures'] as const
  const rows = await Promise.all(
    gone.map((table) =>
      db
        .deleteFrom(table)
        .where('id', 'in', ids)
        .where('id', 'not in', (eb) => eb.selectFrom('pictureUses').select('pictureId'))
        .returning('id')
        .execute(),
    ),
  )
  return rows.flat().map(({ id }) => id)
}

/** Forgets pictures uploaded before `at` that were never used anywhere; answers which. */
export async function deleteUnusedPictures(db: Db, at: number): Promise<string[]> {
  const rows = await db
    .deleteFrom('pictures')
    .where('at', '<', at)
    .where('id', 'not in', (eb) => eb.selectFrom('pictureUses').select('pictureId'))
    .returning('id')
    .execute()
  return rows.map(({ id }) => id)
}

export async function allPictureIds(db: Db): Promise<Set<string>> {
  return new Set((await db.selectFrom('pictures').select('id').execute()).map(({ id }) => id))
}
