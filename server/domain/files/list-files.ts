import type { RobotSender } from '#shared/domain/robot.ts'
import type { RequestInput, RequestOutput } from '#shared/protocol/requests.ts'
import type { Context, Who } from '../../context.ts'
import type { Db } from '../../storage/storage.ts'
import { fileListPage } from '../../storage/stores/file-list.store.ts'
import { factsOf } from '../../storage/stores/files.store.ts'
import { findMessages } from '../../storage/stores/messages.store.ts'
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
  const page = rows.slice(0, limit)
  const people = await findPeople(
    db,
    page.map(({ use }) => use.by),
  )
  const persons = new Set(people.map(({ id }) => id))
  const robots = await robotsThatSaid(
    db,
    page.filter(({ use }) => !persons.has(use.by)).map(({ use }) => use.messageId),
  )
  const files = page.map((row) => {
    const { id: useId, messageId, by, at } = row.use
    return { useId, messageId, by, robot: robots.get(messageId) ?? null, at, file: factsOf(row) }
  })
  return { files, people, more: rows.length > limit }
}

/** By the id of the message; a robot may be gone, what it was called stands in what it said. */
async function robotsThatSaid(db: Db, messageIds: readonly string[]): Promise<ReadonlyMap<string, RobotSender>> {
  const robots = new Map<string, RobotSender>()
  for (const { id, body } of await findMessages(db, messageIds)) if (body.type === 'robot') robots.set(id, body.robot)
  return robots
}
