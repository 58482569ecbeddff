import type { Db } from '../storage/storage.ts'
import { insertFile } from '../storage/stores/files.store.ts'
import { insertPicture, insertPictureUses } from '../storage/stores/pictures.store.ts'
import type { WrittenFile, WrittenPicture } from './demo/files.ts'
import type { CardLine, Conversation, PictureLine } from './demo/script.ts'
import { instantOf, type WorldTime } from './world-time.ts'

/** What the files and pictures of a world that is written already are to the database; their bytes are put beside it by whoever builds the world. */
export async function buildFiles(
  db: Db,
  conversations: readonly Conversation[],
  { files, pictures }: { readonly files: readonly WrittenFile[]; readonly pictures: readonly WrittenPicture[] },
  time: WorldTime,
): Promise<void> {
  const lines = conversations.flatMap(({ cards }) => cards ?? [])
  for (const { facts } of files) {
    const first = lines.find((line) => namesFile(line, facts.id))
    if (first !== undefined) await insertFile(db, { ...facts, uploaderId: first.by, at: instantOf(first, time) })
  }
  for (const { pictureId, width, height, bytes } of pictures) {
    const shown = (line: CardLine | PictureLine) => names(line, pictureId)
    const first = lines.find(shown)
    if (first === undefined) continue
    const about = { id: pictureId, mime: 'image/png', width, height, bytes: bytes.length } as const
    await insertPicture(db, { ...about, uploaderId: first.by, at: instantOf(first, time) })
    for (const { key, cards } of conversations) {
      if (!cards?.some(shown)) continue
      for (const messageId of await showing(db, key, pictureId))
        await insertPictureUses(db, [pictureId], { conversationId: key, messageId })
    }
  }
}

/** The messages whose words, card or answers name a picture. */
async function showing(db: Db, conversationId: string, pictureId: string): Promise<string[]> {
  const named = `%"${pictureId}"%`
  const rows = await db
    .selectFrom('messages')
    .leftJoin('cards', 'cards.messageId', 'messages.id')
    .leftJoin('cardEntries', 'cardEntries.cardId', 'cards.id')
    .select('messages.id')
    .distinct()
    .where('messages.conversationId', '=', conversationId)
    .where(({ eb, or }) =>
      or([eb('body', 'like', named), eb('content', 'like', named), eb('cardEntries.entry', 'like', named)]),
    )
    .execute()
  return rows.map(({ id }) => id)
}

function namesFile(line: CardLine | PictureLine, fileId: string): boolean {
  return 'card' in line && line.card.tool === 'file' && names(line, fileId)
}

function names(line: CardLine | PictureLine, id: string): boolean {
  return JSON.stringify(line).includes(`"${id}"`)
}
