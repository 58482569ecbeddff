import type { Message, MessageBody } from '#shared/domain/message.ts'
import { takeSeq } from '../../storage/stores/conversations.store.ts'
import { insertMessage } from '../../storage/stores/messages.store.ts'
import type { Work } from '../once.ts'

interface Posting {
  readonly conversationId: string
  readonly senderId: string | null
  readonly clientId: string | null
  readonly body: MessageBody
}

/** Puts a message at the end of a conversation. Whoever calls has authorized it. */
export async function postMessage({ db, now, newId, news }: Work, posting: Posting): Promise<Message> {
  const [place] = await takeSeq(db, { id: posting.conversationId })
  if (place === undefined) throw new Error(`no conversation ${posting.conversationId}`)
  const message: Message = { id: newId(), ...posting, ...place, sentAt: now }
  await insertMessage(db, message)
  news.at(message.conversationId, message.rev).messages.set(message.id, message)
  return message
}
