import { DomainError } from '#shared/domain/error.ts'
import { features } from '#shared/features/index.ts'
import type { RequestInput, RequestOutput } from '#shared/protocol/requests.ts'
import type { Context, Who } from '../context.ts'
import { authorize } from '../domain/authorize.ts'
import { filesToUse, noteFileUses } from '../domain/files/use-files.ts'
import { postMessage } from '../domain/messages/post-message.ts'
import { once } from '../domain/once.ts'
import { usePictures } from '../domain/pictures/use-pictures.ts'
import { postOfCard } from '../ledger/post-of-card.ts'
import { insertCard } from '../storage/stores/cards.store.ts'
import { demandMembers } from './apply-outcome.ts'
import { toolNamed } from './index.ts'

/** Sends a card of any tool: the server builds it, the client only says what is in it. @see TOOL-1 */
export async function sendCard(
  ctx: Context,
  who: Who,
  input: RequestInput<'card:send'>,
): Promise<RequestOutput<'card:send'>> {
  return once(ctx, who, { request: 'card:send', input }, async (work) => {
    const { conversationId, clientId } = input
    const { tool, rules } = toolNamed(input.tool)
    await authorize(work.db, who, conversationId, features[tool].capability, work.now)
    const cardId = work.newId()
    const sent = { id: cardId, by: who.personId, at: work.now }
    const facts = await filesToUse(work, who.personId, rules.filesIn(input.content))
    const begun = rules.begin(input.content, sent, facts)
    const { content, state, postings, endsAt, pictures, files, people, mentions, audience, summary } = begun
    if (endsAt !== null && endsAt <= work.now) throw new DomainError('invalid', 'card.deadlinePast')
    await demandMembers(work, conversationId, people)
    await postOfCard(work, cardId, postings)
    const called = mentions.filter((id) => id !== who.personId)
    const message = await postMessage(work, {
      conversationId,
      senderId: who.personId,
      clientId,
      body: { type: 'card', cardId, tool, summary, ...(called.length > 0 ? { mentions: called } : {}) },
    })
    await usePictures(work, { personId: who.personId, conversationId, messageId: message.id }, pictures)
    await noteFileUses(work, message, cardId, files)
    await insertCard(work.db, {
      id: cardId,
      conversationId,
      messageId: message.id,
      tool,
      version: features[tool].version,
      content: JSON.stringify(content),
      state: JSON.stringify(state),
      revision: 1,
      createdRev: message.rev,
      rev: message.rev,
      createdBy: who.personId,
      createdAt: work.now,
      endsAt,
      wakesAt: begun.wakesAt,
      slot: begun.slot,
      occursFrom: begun.occursFrom,
      occursUntil: begun.occursUntil,
      asks: audience === null ? null : JSON.stringify(audience),
    })
    const news = work.news.at(conversationId, message.rev)
    news.cards.add(cardId)
    news.written.add(cardId)
    return { messageId: message.id, seq: message.seq, rev: message.rev, sentAt: message.sentAt, cardId }
  })
}
