import { randomUUID } from 'node:crypto'
import type { Child } from '../process/child.ts'
import type { Crowd } from './crowd.ts'

interface Sending {
  readonly conversationId: string
  readonly tool: string
  readonly content: unknown
}

/** Sends a card to the product as the first of the crowd; answers its id. */
export async function sendCard(crowd: Child<Crowd>, sending: Sending): Promise<string> {
  const { reply } = await crowd.call('ask', 'ours', 'card:send', { ...sending, clientId: randomUUID() })
  return JSON.parse(reply)[0].value.cardId
}
