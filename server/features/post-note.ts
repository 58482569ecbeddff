import type { Bilingual } from '#shared/domain/ids.ts'
import { postMessage } from '../domain/messages/post-message.ts'
import type { Work } from '../domain/once.ts'
import type { CardRow } from '../storage/stores/cards.store.ts'
import { presentAmong } from '../storage/stores/members.store.ts'
import { toolNamed } from './index.ts'

interface Note {
  readonly note: 'result' | 'news'
  readonly summary: Bilingual
  readonly mentions: readonly string[]
}

/** A line of the server's own about a card; it calls only those who are still in the group. */
export async function postNote(work: Work, card: CardRow, { note, summary, mentions }: Note): Promise<void> {
  const { id: cardId, conversationId } = card
  const present = mentions.length === 0 ? null : await presentAmong(work.db, conversationId, [...new Set(mentions)])
  await postMessage(work, {
    conversationId,
    senderId: null,
    clientId: null,
    body: {
      type: 'cardNote',
      note,
      cardId,
      tool: toolNamed(card.tool).tool,
      summary,
      mentions: present === null ? [] : mentions.filter((personId) => present.has(personId)),
    },
  })
}
