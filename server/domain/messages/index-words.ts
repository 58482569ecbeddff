import type { Context } from '../../context.ts'
import { addWords, pendingForSearch, settlePending } from '../../storage/stores/message-search.store.ts'
import { findMessages } from '../../storage/stores/messages.store.ts'

/** So many messages in one transaction: others get their turn in between. */
const atOnce = 100
/** A search waits for this many portions at most; after a long absence of the index it finds the latest first. */
const portionsOfSearch = 20

/** Puts the latest that wait into the index. Answers whether there may be more. @see MSG-4 */
export async function indexPortion(ctx: Context): Promise<boolean> {
  if ((await pendingForSearch(ctx.storage.read, 1)).length === 0) return false
  return ctx.storage.write(async (db) => {
    const pending = await pendingForSearch(db, atOnce)
    const ids = pending.map(({ messageId }) => messageId)
    for (const message of await findMessages(db, ids)) await addWords(db, message)
    const [first] = pending
    if (first !== undefined) await settlePending(db, first.place)
    return pending.length === atOnce
  })
}

/** What was said up to now can be found when it resolves. */
export async function indexLatest(ctx: Context): Promise<void> {
  for (let portion = 0; portion < portionsOfSearch; portion += 1) {
    if (!(await indexPortion(ctx))) return
  }
}
