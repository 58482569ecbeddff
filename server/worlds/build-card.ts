import { bookCardPosting } from '../ledger/post-of-card.ts'
import type { Db } from '../storage/storage.ts'
import { saveAnswerFiles } from '../storage/stores/answer-files.store.ts'
import { insertCard, insertVersion, saveEntry } from '../storage/stores/cards.store.ts'
import { insertFileUses } from '../storage/stores/files.store.ts'
import type { ReplayedCard } from './replay-card.ts'

interface Placed {
  readonly messageId: string
  /** Of its message, and of the last thing that happened in the conversation. */
  readonly createdRev: number
  readonly lastRev: number
}

/** Writes a replayed card with everybody's entries and the money that moved. */
export async function buildCard(
  db: Db,
  { card, entries, versions, postings, files, answerFiles }: ReplayedCard,
  placed: Placed,
): Promise<void> {
  const { messageId, createdRev, lastRev } = placed
  await insertCard(db, { ...card, messageId, createdRev, rev: card.revision === 1 ? createdRev : lastRev })
  for (const entry of entries) await saveEntry(db, { ...entry, rev: createdRev })
  for (const { files: handedIn, ...place } of answerFiles) {
    await saveAnswerFiles(db, { cardId: card.id, ...place }, handedIn)
  }
  for (const version of versions) await insertVersion(db, version)
  for (const { id, at, posting } of postings) await bookCardPosting(db, card.id, { id, at, posting })
  const { conversationId, createdBy: by, createdAt: at, id: cardId } = card
  const uses = files.map((fileId, place) => {
    // In a written world every message's rev is its position.
    return { id: `${messageId}-${place}`, fileId, conversationId, cardId, messageId, seq: createdRev, by, at }
  })
  await insertFileUses(db, uses)
}
