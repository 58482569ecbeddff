import { DomainError } from '#shared/domain/error.ts'
import type { FileFacts } from '#shared/domain/file.ts'
import type { Message } from '#shared/domain/message.ts'
import { factsOf, filesFor, insertFileUses } from '../../storage/stores/files.store.ts'
import type { Work } from '../once.ts'

/**
 * The facts of files that somebody is about to send: their own finished uploads, and those sent where they are, so that
 * knowing an id opens nothing. No bytes are copied.
 * @throws DomainError not_found when one is neither
 * @see FILE-4
 */
export async function filesToUse(
  { db }: Work,
  personId: string,
  named: readonly string[],
): Promise<ReadonlyMap<string, FileFacts>> {
  const ids = [...new Set(named)]
  const files = await filesFor(db, ids, personId)
  if (files.length < ids.length) throw new DomainError('not_found', 'file.unknown')
  return new Map(files.map((file) => [file.id, factsOf(file)]))
}

/** Notes where files were sent: from now on everyone who sees the message may fetch them. */
export async function noteFileUses(
  { db }: Work,
  { id: messageId, conversationId, seq, senderId, sentAt }: Message,
  cardId: string,
  fileIds: readonly string[],
): Promise<void> {
  if (senderId === null) throw new Error('files are sent by people')
  await insertFileUses(
    db,
    fileIds.map((fileId, place) => ({
      id: `${messageId}-${place}`,
      fileId,
      conversationId,
      cardId,
      messageId,
      seq,
      by: senderId,
      at: sentAt,
    })),
  )
}
