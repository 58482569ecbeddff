import type { Db } from '../storage/storage.ts'
import { insertFile } from '../storage/stores/files.store.ts'
import { insertPicture, insertPictureUses } from '../storage/stores/pictures.store.ts'
import type { WrittenFile, WrittenPicture } from './demo/files.ts'
import type { CardLine, Conversation, PictureLine } from './demo/script.ts'
import { instantOf, type WorldTime } from './world-time.ts'

/** What a world's files and pictures are to the database; their bytes are put beside it by whoever builds the world. */
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
      if (cards?.some(shown)) await insertPictureUses(db, [pictureId], key)
    }
  }
}

function namesFile(line: CardLine | PictureLine, fileId: string): boolean {
  return 'card' in line && line.card.tool === 'file' && names(line, fileId)
}

function names(line: CardLine | PictureLine, id: string): boolean {
  return JSON.stringify(line).includes(`"${id}"`)
}
