import type { Server } from 'socket.io'
import type { CardView } from '#shared/features/feature.ts'
import type { ConversationNews } from '../domain/news.ts'
import { toolNamed } from '../features/index.ts'
import { countsFor, viewOf } from '../features/view-card.ts'
import type { Db } from '../storage/storage.ts'
import { type CardRow, contentRevisionsOf, entriesOf, findCards } from '../storage/stores/cards.store.ts'
import { newcomersIn, runnersOf } from '../storage/stores/members.store.ts'

interface Addressed {
  readonly sockets: string[]
  readonly cards: CardView[]
}

/**
 * The changed cards as each connected member of the room may see them; those who see the same get the same frame.
 * Only whoever just acted is told their own entry, and a newcomer nothing of a card from before their time. What a card
 * says is told where it is new, or newer than the news.
 */
export async function cardsForRoom(io: Server, db: Db, room: string, news: ConversationNews): Promise<Addressed[]> {
  const rows = await findCards(db, [...news.cards])
  const contentRevisions = await contentRevisionsOf(db, [...news.cards])
  const kept = await Promise.all(
    rows.map(async (card) => ({
      card,
      open: toolNamed(card.tool).rules.open(card),
      counted: { ...(await countsFor(db, card)), contentRevision: contentRevisions(card.id) },
      entries: await countingEntries(db, card),
    })),
  )
  const runners = await runnersOf(db, news.conversationId)
  const newcomers = await newcomersIn(db, news.conversationId)
  const frames = new Map<string, Addressed>()
  for (const socketId of io.sockets.adapter.rooms.get(room) ?? []) {
    const personId = String(io.sockets.sockets.get(socketId)?.data.personId)
    const visible = kept.filter(({ card }) => card.seq > (newcomers.get(personId) ?? 0))
    const cards: CardView[] = visible.map(({ card, open, counted, entries }) => {
      const mine = entries.get(personId) ?? null
      const runs = card.createdBy === personId || runners.has(personId)
      const { content, ...rest } = viewOf(card, open, counted, { personId, runs, kept: mine })
      const view = news.written.has(card.id) || card.rev > news.to ? { ...rest, content } : rest
      return news.actors.has(personId) && mine !== null ? { ...view, mine: open.entry(mine) } : view
    })
    const key = JSON.stringify(cards.map(({ id, state, mine }) => [id, state, mine]))
    const frame = frames.get(key)
    if (frame === undefined) frames.set(key, { sockets: [socketId], cards })
    else frame.sockets.push(socketId)
  }
  return [...frames.values()]
}

/** Each person's entry in the slot that counts; where any does, their last. */
async function countingEntries(db: Db, card: CardRow): Promise<Map<string, string>> {
  const entries = await entriesOf(db, card.id)
  const counting = entries.filter(({ slot }) => card.slot === null || slot === card.slot)
  return new Map(counting.map(({ personId, entry }) => [personId, entry]))
}
