import type { Switches } from '#shared/domain/conversation.ts'
import type { Lasting } from '#shared/domain/lasting.ts'
import type { RequestOutput } from '#shared/protocol/requests.ts'
import { ask, askForChange } from './ask.ts'
import { holdNoticeReading } from './notice-reading.store.ts'
import { holdPeople } from './people.store.ts'

// What is changed comes back as a change of the conversation, for this client as for everybody's.

export async function renameGroup(conversationId: string, name: string): Promise<void> {
  await askForChange('group:rename', (clientId) => ({ clientId, conversationId, name }))
}

/** Null takes the notice down. @see GRP-2 */
export async function publishNotice(conversationId: string, text: string | null): Promise<void> {
  const { at } = await askForChange('notice:publish', (clientId) => ({ clientId, conversationId, text }))
  if (at !== null) holdNoticeReading(conversationId, { at, confirmed: true })
}

/** I have read the notice of this instant. @see GRP-2 */
export async function confirmNotice(conversationId: string, at: number): Promise<void> {
  await askForChange('notice:confirm', (clientId) => ({ clientId, conversationId, at }))
  holdNoticeReading(conversationId, { at, confirmed: true })
}

/** Who confirmed the present notice, and who has not; internal kinds only. */
export async function noticeReaders(conversationId: string): Promise<RequestOutput<'notice:readers'>> {
  const answer = await ask('notice:readers', { conversationId })
  holdPeople(answer.people)
  return answer
}

/** Turns one switch. `muteAllFor` counts only where everyone is muted. */
export async function setSwitch(
  conversationId: string,
  name: keyof Switches,
  on: boolean,
  muteAllFor: Lasting = 'always',
): Promise<void> {
  await askForChange('switch:set', (clientId) => ({ clientId, conversationId, switches: { [name]: on }, muteAllFor }))
}

/** @see GRP-4 */
export async function leaveGroup(conversationId: string): Promise<void> {
  await askForChange('group:leave', (clientId) => ({ clientId, conversationId }))
}

export async function dissolveGroup(conversationId: string): Promise<void> {
  await askForChange('group:dissolve', (clientId) => ({ clientId, conversationId }))
}

/** @see DEP-11 */
export async function closeDepartmentGroup(conversationId: string): Promise<void> {
  await askForChange('department:close', (clientId) => ({ clientId, conversationId }))
}
