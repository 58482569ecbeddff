import { DomainError } from '#shared/domain/error.ts'
import type { FileFacts } from '#shared/domain/file.ts'
import { Id } from '#shared/domain/ids.ts'
import type { Context, Who } from '../context.ts'
import { sentFile } from '../domain/files/open-file.ts'
import { answersWithFile } from '../storage/stores/answer-files.store.ts'
import type { EntryRow } from '../storage/stores/cards.store.ts'
import { cardPlaceOf, runs } from './card-place.ts'
import { toolNamed } from './index.ts'

/**
 * A file for its uploader, for whoever is now in a conversation it was sent to, and for whoever may read an answer it was
 * handed in with.
 * @throws DomainError not_found for everyone else: they do not learn whether it exists
 * @see FILE-4 FORM-1
 */
export async function fileFor(ctx: Context, who: Who, fileId: string): Promise<FileFacts> {
  const file = Id.safeParse(fileId).success ? await found(ctx, who, fileId) : null
  if (file === null) throw new DomainError('not_found', 'file.unknown')
  return file
}

async function found(ctx: Context, who: Who, fileId: string): Promise<FileFacts | null> {
  const sent = await sentFile(ctx, who, fileId)
  if (sent !== null) return sent
  for (const answer of await answersWithFile(ctx.storage.read, fileId)) {
    const file = await readIn(ctx, who, answer, fileId)
    if (file !== null) return file
  }
  return null
}

/** The file, where the tool lets this person read the answer; nothing of a card they may not see. */
async function readIn(ctx: Context, who: Who, answer: EntryRow, fileId: string): Promise<FileFacts | null> {
  try {
    const found = await cardPlaceOf(ctx.storage.read, who, answer.cardId, ctx.clock.now())
    const open = toolNamed(found.card.tool).rules.open(found.card)
    const looking = { personId: who.personId, runs: runs(found), kept: null }
    return open.answersFor(looking, [answer]).files.find(({ id }) => id === fileId) ?? null
  } catch (error) {
    if (error instanceof DomainError) return null
    throw error
  }
}
