import type { Lasting } from '#shared/domain/lasting.ts'
import type { RequestOutput } from '#shared/protocol/requests.ts'
import { askForChange } from './ask.ts'

/** Answers what became of it: they joined, somebody is asked first, or a new external group was made. @see CONV-1, GRP-3 */
export async function inviteMembers(
  conversationId: string,
  personIds: readonly string[],
  reason: string | null,
): Promise<RequestOutput<'member:invite'>> {
  return askForChange('member:invite', (clientId) => ({ clientId, conversationId, personIds: [...personIds], reason }))
}

export async function removeMember(conversationId: string, personId: string): Promise<void> {
  await askForChange('member:remove', (clientId) => ({ clientId, conversationId, personIds: [personId] }))
}

/** Null lets them speak again. */
export async function muteMember(conversationId: string, personId: string, muteFor: Lasting | null): Promise<void> {
  await askForChange('member:mute', (clientId) => ({ clientId, conversationId, personIds: [personId], muteFor }))
}

export async function appointAdmin(conversationId: string, personId: string): Promise<void> {
  await askForChange('admin:appoint', (clientId) => ({ clientId, conversationId, personIds: [personId] }))
}

export async function dismissAdmin(conversationId: string, personId: string): Promise<void> {
  await askForChange('admin:dismiss', (clientId) => ({ clientId, conversationId, personIds: [personId] }))
}

export async function transferOwner(conversationId: string, personId: string): Promise<void> {
  await askForChange('owner:transfer', (clientId) => ({ clientId, conversationId, personId }))
}

/** What I am called in this group; null: my own name. @see GRP-2 */
export async function setNickname(conversationId: string, nickname: string | null): Promise<void> {
  await askForChange('nickname:set', (clientId) => ({ clientId, conversationId, nickname }))
}
