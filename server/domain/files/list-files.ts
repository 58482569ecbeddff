import type { RequestInput, RequestOutput } from '#shared/protocol/requests.ts'
import type { Context, Who } from '../../context.ts'
import { fileListPage } from '../../storage/stores/file-list.store.ts'
import { factsOf } from '../../storage/stores/files.store.ts'
import { findPeople } from '../../storage/stores/people.store.ts'
import { placeOf } from '../authorize.ts'

/** The files that were sent in a conversation, as far back as this person sees. @see FILE-3 */
export async function listFiles(
  ctx: Context,
  who: Who,
  { conversationId, text, kinds, sort, after, limit }: RequestInput<'file:list'>,
): Promise<RequestOutput<'file:list'>> {
  const db = ctx.storage.read
  const { historyFrom } = await placeOf(db, who, conversationId, ctx.clock.now())
  const query = { conversationId, historyFrom, text: text.trim(), kinds, sort }
  const rows = await fileListPage(db, query, after, limit + 1)
  const files = rows.slice(0, limit).map((row) => {
    const { id: useId, cardId, messageId, by, at } = row.use
    return { useId, cardId, messageId, by, at, file: factsOf(row) }
  })
  const people = await findPeople(
    db,
    files.map(({ by }) => by),
  )
  return { files, people, more: rows.length > limit }
}
