import type { RequestOutput } from '#shared/protocol/requests.ts'
import { askForChange } from './ask.ts'

interface NewGroup {
  readonly name: string | null
  readonly memberIds: readonly string[]
}

/** Answers when the server has made it; the conversation itself arrives as a change like any other. @see GRP-1 */
export async function createGroup({ name, memberIds }: NewGroup): Promise<RequestOutput<'group:create'>> {
  return askForChange('group:create', (clientId) => ({ clientId, name, memberIds: [...memberIds] }))
}

/** The direct chat with a person, made when there is none; answers its id. */
export async function openDirect(personId: string): Promise<string> {
  const { conversationId } = await askForChange('direct:open', (clientId) => ({ clientId, personId }))
  return conversationId
}
