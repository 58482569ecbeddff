import { instantAt } from '#shared/domain/zoned-time.ts'
import type { RequestInput, RequestOutput } from '#shared/protocol/requests.ts'
import type { Context, Who } from '../context.ts'
import { walletOf } from '../ledger/account.ts'
import { findCards } from '../storage/stores/cards.store.ts'
import { entriesIn, totalsOf } from '../storage/stores/ledger.store.ts'
import { findPeople } from '../storage/stores/people.store.ts'
import { viewCards } from './view-card.ts'

const whats = { sent: 'sent', received: 'taken' } as const

/** My red packets of a year, as the ledger has them: also those of groups the person has left since. @see RP-8 */
export async function redPacketRecord(
  ctx: Context,
  who: Who,
  { side, year, zone, before, limit }: RequestInput<'redPacket:record'>,
): Promise<RequestOutput<'redPacket:record'>> {
  const db = ctx.storage.read
  const stretch = {
    account: walletOf(who.personId),
    what: whats[side],
    from: instantAt(zone, `${year}-01-01`, '00:00'),
    to: instantAt(zone, `${year + 1}-01-01`, '00:00'),
  }
  const { count, fen } = await totalsOf(db, stretch)
  const rows = await entriesIn(db, stretch, { before, limit: limit + 1 })
  const shown = rows.slice(0, limit)
  const ids = shown.flatMap(({ cardId }) => cardId ?? [])
  const views = await viewCards(db, who.personId, await findCards(db, ids))
  const cards = new Map(views.map((card) => [card.id, card]))
  const packets = shown.flatMap((entry) => {
    const card = cards.get(entry.cardId ?? '')
    return card === undefined ? [] : [{ postingId: entry.postingId, fen: Math.abs(entry.fen), at: entry.at, card }]
  })
  const people = await findPeople(
    db,
    views.map(({ createdBy }) => createdBy),
  )
  return { count, fen: Math.abs(fen), packets, people, more: rows.length > limit }
}
