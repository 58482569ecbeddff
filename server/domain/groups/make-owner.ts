import { saveMembers } from '../members/save-members.ts'
import { postSystemLine } from '../messages/post-system-line.ts'
import type { Work } from '../once.ts'
import { nextRev, saveConversation } from './save-conversation.ts'

interface Succession {
  readonly conversationId: string
  /** Who decided it; null where a rule did. */
  readonly by: string | null
  /** The new owner, a member; null when there is none. */
  readonly personId: string | null
  /** The owner until now, as far as they are still a member. */
  readonly before: string | null
}

/** Gives a group to somebody; the owner until now becomes a plain member. Whoever calls has checked that it may be. */
export async function makeOwner(work: Work, { conversationId, by, personId, before }: Succession): Promise<void> {
  const rev =
    personId === null
      ? await nextRev(work, conversationId)
      : (await postSystemLine(work, conversationId, { code: 'ownerChanged', by, people: [personId] })).rev
  const at = { conversationId, rev }
  if (before !== null) await saveMembers(work, at, [before], { rank: 'member' })
  if (personId !== null) await saveMembers(work, at, [personId], { rank: 'owner' })
  await saveConversation(work, at, { ownerId: personId })
}
