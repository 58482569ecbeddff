import { cleanFileName } from '#shared/domain/clean-file-name.ts'
import { DomainError } from '#shared/domain/error.ts'
import { fileLimits } from '#shared/domain/file.ts'
import { Id } from '#shared/domain/ids.ts'
import type { Context, Who } from '../../context.ts'
import { insertUpload, unfinishedOf } from '../../storage/stores/uploads.store.ts'
import { authorize } from '../authorize.ts'
import { write } from '../once.ts'

/** What a client announces; all of it is a stranger's word. */
export interface Announced {
  readonly id: string
  readonly conversationId: string
  readonly name: string
  readonly bytes: number
}

/**
 * Makes room for a file that is to be sent in a conversation: whoever may not send files there cannot store any.
 * @throws DomainError when it is too large, there are too many under way, or they may not
 * @see FILE-1
 */
export async function beginUpload(
  ctx: Context,
  who: Who,
  { id, conversationId, name, bytes }: Announced,
): Promise<void> {
  if (!Id.safeParse(conversationId).success) throw new DomainError('not_found', 'conversation.unknown')
  if (bytes > fileLimits.bytes) throw new DomainError('too_large', 'file.tooLarge')
  await write(ctx, async ({ db, now }) => {
    await authorize(db, who, conversationId, 'file.send', now)
    const unfinished = await unfinishedOf(db, who.personId)
    if (unfinished.count >= fileLimits.unfinished || unfinished.bytes + bytes > fileLimits.unfinishedBytes)
      throw new DomainError('limit', 'file.tooManyUnfinished')
    await insertUpload(db, {
      id,
      uploaderId: who.personId,
      conversationId,
      name: cleanFileName(name),
      bytes,
      at: now,
    })
  })
}
