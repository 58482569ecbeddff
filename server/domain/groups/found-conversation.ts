import { type Conversation, noSwitches } from '#shared/domain/conversation.ts'
import { insertConversation } from '../../storage/stores/conversations.store.ts'
import { insertMembers } from '../../storage/stores/members.store.ts'
import type { Work } from '../once.ts'

interface Founding extends Pick<Conversation, 'kind' | 'enterpriseId' | 'departmentId' | 'name' | 'ownerId'> {
  readonly directKey: string | null
  /** In order of joining; the owner first where there is one. */
  readonly memberIds: readonly string[]
}

/** Makes a conversation with its first members; whoever calls has checked that it may be. Answers its id. */
export async function foundConversation(work: Work, founding: Founding): Promise<string> {
  const { db, now, newId, news } = work
  const { memberIds, ...conversation } = founding
  const id = newId()
  await insertConversation(db, {
    id,
    ...conversation,
    state: 'open',
    switches: noSwitches,
    notice: null,
    memberCount: memberIds.length,
    faces: memberIds.slice(0, 4),
    createdAt: now,
  })
  await insertMembers(
    db,
    memberIds.map((personId, position) => ({
      conversationId: id,
      personId,
      rank: personId === founding.ownerId ? 'owner' : 'member',
      nickname: null,
      position,
      joinedAt: now,
      joinedRev: 1,
      historyFrom: 0,
      mutedUntil: null,
      handAdded: founding.kind === 'department' ? 0 : 1,
      present: 1,
      readSeq: 0,
      rev: 1,
    })),
  )
  for (const personId of memberIds) news.joined.push({ personId, conversationId: id })
  return id
}
