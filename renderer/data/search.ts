import type { Message } from '#shared/domain/message.ts'
import type { SearchQuestion } from '#shared/protocol/requests/search.ts'
import { ask } from './ask.ts'
import { holdCards } from './cards.store.ts'
import { notCleared } from './cleared.store.ts'
import type { Page } from './page.ts'
import { holdPeople } from './people.store.ts'

/** Messages that fit, the latest first, without what was cleared on this machine. @see MSG-4 */
export async function searchMessages(question: SearchQuestion, before: string | null): Promise<Page<Message>> {
  const answer = await ask('message:search', { ...question, ...(before === null ? {} : { before }) })
  holdPeople(answer.people)
  holdCards(answer.cards)
  const items = answer.messages.filter((message) => notCleared(message.conversationId, [message]).length > 0)
  return { items, last: answer.messages.at(-1)?.id ?? null, more: answer.more }
}
