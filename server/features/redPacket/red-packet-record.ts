import { instantAt } from '#shared/domain/zoned-time.ts'
import { RedPacketContent, RedPacketState, sharesOf } from '#shared/features/redPacket/red-packet.ts'
import type { RecordedPacket } from '#shared/protocol/requests/wallet.ts'
import type { RequestInput, RequestOutput } from '#shared/protocol/requests.ts'
import type { Context, Who } from '../../context.ts'
import { walletOf } from '../../ledger/account.ts'
import { type CardRow, findCards } from '../../storage/stores/cards.store.ts'
import { entriesIn, type LedgerEntry, totalsOf } from '../../storage/stores/ledger.store.ts'
import { findPeople } from '../../storage/stores/people.store.ts'

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
  const cards = new Map(
    (
      await findCards(
        db,
        shown.flatMap(({ cardId }) => cardId ?? []),
      )
    ).map((card) => [card.id, card]),
  )
  const packets = shown.flatMap((entry) => {
    const card = cards.get(entry.cardId ?? '')
    return card === undefined ? [] : [recorded(entry, card, who.personId)]
  })
  const people = await findPeople(
    db,
    packets.map(({ senderId }) => senderId),
  )
  return { count, fen: Math.abs(fen), packets, people, more: rows.length > limit }
}

function recorded(entry: LedgerEntry, card: CardRow, viewerId: string): RecordedPacket {
  const content = RedPacketContent.parse(JSON.parse(card.content))
  const { taken, leading, returned } = RedPacketState.parse(JSON.parse(card.state))
  const shares = sharesOf(content)
  return {
    postingId: entry.postingId,
    cardId: card.id,
    kind: content.kind,
    greeting: content.greeting,
    senderId: card.createdBy,
    fen: Math.abs(entry.fen),
    at: entry.at,
    best: content.kind === 'lucky' && taken === shares && leading?.personId === viewerId,
    taken,
    shares,
    returned,
  }
}
