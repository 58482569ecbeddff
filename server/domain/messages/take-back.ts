import type { Message, RecalledBody } from '#shared/domain/message.ts'
import type { Context } from '../../context.ts'
import { deleteCardOf } from '../../storage/stores/cards.store.ts'
import { takeRev } from '../../storage/stores/conversations.store.ts'
import { letGoFiles } from '../../storage/stores/files.store.ts'
import { notesAbout, wipeMessage } from '../../storage/stores/messages.store.ts'
import { letGoPictures } from '../../storage/stores/pictures.store.ts'
import type { Work } from '../once.ts'

/** Ids of what nothing shows any more; their bytes may go once that is certain. */
interface LetGo {
  readonly pictures: readonly string[]
  readonly files: readonly string[]
}

export const nothingLetGo: LetGo = { pictures: [], files: [] }

/**
 * Takes what a message says out of everything that is kept: its words and whom they call, its card with every answer, the
 * server's lines about that, where its pictures and files are shown. It stays in its place and says only that.
 * @see MSG-2
 */
export async function takeBack(
  work: Work,
  message: Message,
  body: RecalledBody,
): Promise<{ readonly rev: number; readonly letGo: LetGo }> {
  const { db } = work
  // Its words leave the index as they came into it: while its card still says what it says.
  const rev = await wipe(work, message, body)
  const cardId = await deleteCardOf(db, message.id)
  const notes = cardId === null ? [] : await notesAbout(db, message, cardId)
  const pictures = await letGoPictures(db, message.id)
  const files = await letGoFiles(db, message, cardId)
  for (const note of notes) await wipe(work, note, { ...body, of: { type: 'note' } })
  return { rev, letGo: { pictures, files } }
}

async function wipe({ db, news }: Work, message: Message, body: RecalledBody): Promise<number> {
  const [taken] = await takeRev(db, { id: message.conversationId })
  if (taken === undefined) throw new Error(`no conversation ${message.conversationId}`)
  const wiped = { ...message, rev: taken.rev, body }
  await wipeMessage(db, wiped)
  news.at(message.conversationId, taken.rev).messages.set(message.id, wiped)
  return taken.rev
}

/** The bytes of what was let go; what is left by an accident here is cleared away at the next start. */
export async function dropBytes({ pictureFiles, uploadFiles }: Context, { pictures, files }: LetGo): Promise<void> {
  for (const id of pictures) await pictureFiles.remove(id)
  for (const id of files) await uploadFiles.remove(id)
}
