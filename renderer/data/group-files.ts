import type { RequestInput, RequestOutput } from '#shared/protocol/requests.ts'
import { ask } from './ask.ts'
import type { Page } from './page.ts'
import { holdPeople } from './people.store.ts'

export type FileQuery = Pick<RequestInput<'file:list'>, 'text' | 'kinds' | 'sort'>
export type SentFile = RequestOutput<'file:list'>['files'][number]

/** Files sent in a conversation, a page behind `after`. @see FILE-3 */
export async function listFiles(
  conversationId: string,
  query: FileQuery,
  after: string | null,
): Promise<Page<SentFile>> {
  const answer = await ask('file:list', { conversationId, ...query, after, limit: 50 })
  holdPeople(answer.people)
  return { items: answer.files, last: answer.files.at(-1)?.useId ?? null, more: answer.more }
}
