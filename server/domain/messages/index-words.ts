import type { Message } from '#shared/domain/message.ts'
import type { Context } from '../../context.ts'
import type { Db } from '../../storage/storage.ts'
import { addWords, mergeWords, pendingForSearch, settlePending } from '../../storage/stores/message-search.store.ts'
import { findMessages } from '../../storage/stores/messages.store.ts'

type Indexed = Pick<Context, 'storage' | 'clock'>

/** So many messages in one commit at most, and so long, in milliseconds: others get their turn in between. */
const atOnce = 40
const longest = 4
/** A search waits for this many portions at most; after a long absence of the index it finds the latest first. */
const portionsOfSearch = 50
/** More than this many of one moment need not keep their order. */
const mostOfMoment = 10_000

/** Puts the latest that wait into the index. Answers whether there may be more. @see MSG-4 */
export async function indexPortion(ctx: Indexed): Promise<boolean> {
  if ((await pendingForSearch(ctx.storage.read, 1)).length === 0) return false
  await ctx.storage.writeBehind(async (db) => {
    const until = ctx.clock.now() + longest
    const moments = await latestMoments(db)
    const from = moments[0]?.places.from ?? 0
    let to = -1
    for (const { places, messages } of moments) {
      for (const message of messages) await addWords(db, message)
      to = places.to
      if (ctx.clock.now() >= until) break
    }
    await settlePending(db, { from, to })
  })
  return true
}

/** Brings the parts that portions left together, a little at a time. Answers whether there may be more. */
export function mergePortion(ctx: Indexed): Promise<boolean> {
  return ctx.storage.writeBehind(mergeWords)
}

/** What was said up to now can be found when it resolves. */
export async function indexLatest(ctx: Indexed): Promise<void> {
  for (let portion = 0; portion < portionsOfSearch; portion += 1) {
    if (!(await indexPortion(ctx))) return
  }
}

/** Messages that were said in the same millisecond and wait one behind the other. */
interface Moment {
  readonly sentAt: number | null
  readonly places: { readonly from: number; to: number }
  readonly messages: Message[]
}

/** The latest that wait, in order of arrival, which the index is quickest with; each moment whole, for numbers in it are given so. */
async function latestMoments(db: Db, limit = atOnce): Promise<Moment[]> {
  const pending = (await pendingForSearch(db, limit)).reverse()
  const ids = pending.map(({ messageId }) => messageId)
  const known = new Map((await findMessages(db, ids)).map((message) => [message.id, message]))
  const moments: Moment[] = []
  for (const { place, messageId } of pending) {
    const message = known.get(messageId)
    const sentAt = message?.sentAt ?? null
    const last = moments.at(-1)
    const moment = last?.sentAt === sentAt ? last : { sentAt, places: { from: place, to: place }, messages: [] }
    if (moment !== last) moments.push(moment)
    moment.places.to = place
    if (message !== undefined) moment.messages.push(message)
  }
  if (pending.length < limit || limit > mostOfMoment) return moments
  // Others of the earliest moment may stand before the beginning.
  return moments.length > 1 ? moments.slice(1) : latestMoments(db, 2 * limit)
}
