import { DomainError } from '#shared/domain/error.ts'
import type { RequestInput, RequestOutput } from '#shared/protocol/requests.ts'
import type { Context, Who } from '../context.ts'
import { hiddenOf } from '../storage/stores/hidden-chats.store.ts'
import { mineOf } from '../storage/stores/mine.store.ts'
import { factsOf, findPerson } from '../storage/stores/people.store.ts'
import { changesSince } from './changes-since.ts'

/** A first start with many conversations brings one message of each for the list; pages come when one is opened. */
const latestOf = (conversations: number) => (conversations > 60 ? 1 : 20)

/** Catch-up and first start: one road for both. */
export async function syncChanges(
  ctx: Context,
  who: Who,
  { cursors }: RequestInput<'sync:changes'>,
): Promise<RequestOutput<'sync:changes'>> {
  const db = ctx.storage.read
  const me = await findPerson(db, who.personId)
  const [facts] = await factsOf(db, [who.personId])
  if (me === null || facts === undefined) throw new DomainError('unauthenticated', 'session.ended')
  const mine = await mineOf(db, who.personId)
  const latest = latestOf(mine.filter(({ conversation }) => cursors[conversation.id] === undefined).length)
  const conversations = []
  for (const one of mine) {
    const rev = cursors[one.conversation.id] ?? null
    if (rev !== one.conversation.rev) conversations.push(await changesSince(db, who, one, rev, latest))
  }
  const present = new Set(mine.map(({ conversation }) => conversation.id))
  return {
    me,
    externalContact: facts.externalContact,
    now: ctx.clock.now(),
    conversations,
    hidden: await hiddenOf(db, who.personId),
    gone: Object.keys(cursors).filter((id) => !present.has(id)),
  }
}
