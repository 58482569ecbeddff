import type { Departure } from '#shared/domain/member.ts'
import { touchOpenCards } from '../../storage/stores/cards.store.ts'
import { rollOf } from '../../storage/stores/members.store.ts'
import { saveConversation } from '../groups/save-conversation.ts'
import type { Work } from '../once.ts'
import { saveMembers } from './save-members.ts'

/**
 * Takes people out of a group, after the line at `rev` has said so: their sockets leave the room with the commit, and
 * from that rev they get no event, no history, no card and no file of it. Open cards ask one fewer from then on (TOOL-6).
 */
export async function dropMembers(
  work: Work,
  at: { readonly conversationId: string; readonly rev: number },
  personIds: readonly string[],
  why: Departure,
): Promise<void> {
  if (personIds.length === 0) return
  const { conversationId } = at
  await saveMembers(work, at, personIds, { present: 0, rank: 'member', mutedUntil: null })
  for (const personId of personIds) work.news.left.push({ personId, conversationId, why })
  for (const cardId of await touchOpenCards(work.db, at, 'anyone'))
    work.news.at(conversationId, at.rev).cards.add(cardId)
  await saveConversation(work, at, await rollOf(work.db, conversationId))
}
