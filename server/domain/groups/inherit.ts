import type { Conversation } from '#shared/domain/conversation.ts'
import { nextInLine } from '../../storage/stores/members.store.ts'
import { recordAudit } from '../audit/record-audit.ts'
import type { Work } from '../once.ts'
import { makeOwner } from './make-owner.ts'

/**
 * The owner is gone: the next member in order of joining owns an internal group, the next staff of the owning enterprise
 * an external one; with none, the console lists the group as ownerless.
 * @see GRP-4
 */
export async function inherit(work: Work, group: Pick<Conversation, 'id' | 'enterpriseId'>): Promise<void> {
  const heir = await nextInLine(work.db, group.id, group.enterpriseId)
  await makeOwner(work, { conversationId: group.id, by: null, personId: heir, before: null })
  if (heir !== null || group.enterpriseId === null) return
  await recordAudit(work, {
    enterpriseId: group.enterpriseId,
    by: null,
    action: 'group.ownerless',
    target: { type: 'conversation', id: group.id },
  })
}
