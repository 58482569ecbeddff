import { findConversation } from '../../storage/stores/conversations.store.ts'
import { afterHandEdit } from '../departments/hand-edits.ts'
import { inherit } from '../groups/inherit.ts'
import { postSystemLine } from '../messages/post-system-line.ts'
import type { Work } from '../once.ts'
import { dropMembers } from './drop-members.ts'

/** Takes somebody out of a group as one who left, and lets the next in line inherit what they owned. @see GRP-4 */
export async function departFrom(work: Work, conversationId: string, personId: string): Promise<void> {
  const { rev } = await postSystemLine(work, conversationId, { code: 'memberLeft', by: null, people: [personId] })
  await dropMembers(work, { conversationId, rev }, [personId], 'left')
  const { enterpriseId } = (await findConversation(work.db, conversationId)) ?? { enterpriseId: null }
  // A department group picks its own owner (DEP-10); whatever still belongs to nobody is inherited.
  await afterHandEdit(work, { conversationId, enterpriseId })
  const group = await findConversation(work.db, conversationId)
  if (group?.ownerId === personId) await inherit(work, group)
}
