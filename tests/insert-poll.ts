import { type PollContent, poll } from '#shared/features/poll/poll.ts'
import { postMessage } from '../server/domain/messages/post-message.ts'
import { write } from '../server/domain/once.ts'
import { insertCard } from '../server/storage/stores/cards.store.ts'
import type { MatrixWorld } from './matrix-world.ts'

/** Puts a poll where no request would: past the matrix, straight into storage. Answers the card's id. */
export async function insertPoll(
  { world }: MatrixWorld,
  conversationId: string,
  createdBy: string,
  content: PollContent,
): Promise<string> {
  return write(world.server.ctx, async (work) => {
    const id = work.newId()
    const body = { type: 'card', cardId: id, tool: poll.tool, summary: poll.summary(content) } as const
    const message = await postMessage(work, { conversationId, senderId: createdBy, clientId: null, body })
    await insertCard(work.db, {
      id,
      conversationId,
      messageId: message.id,
      tool: poll.tool,
      version: poll.version,
      content: JSON.stringify(content),
      state: JSON.stringify(poll.start(content)),
      revision: 1,
      createdRev: message.rev,
      rev: message.rev,
      createdBy,
      createdAt: work.now,
      endsAt: content.deadline,
      wakesAt: null,
      occursFrom: null,
      occursUntil: null,
      asks: null,
      slot: '',
    })
    return id
  })
}
