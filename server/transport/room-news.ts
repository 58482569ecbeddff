import type { Server } from 'socket.io'
import { DomainError } from '#shared/domain/error.ts'
import type { EventName, EventPayload } from '#shared/protocol/events.ts'
import type { Context } from '../context.ts'
import type { News } from '../domain/news.ts'
import { toolNamed } from '../features/index.ts'
import type { RoomNews, Rooms } from '../rooms/rooms.ts'
import { type CardRow, findCards } from '../storage/stores/cards.store.ts'
import { findConversation } from '../storage/stores/conversations.store.ts'
import { newcomersIn } from '../storage/stores/members.store.ts'
import { rooms as socketRooms } from './rooms.ts'

/** Tells sockets what happens in the rooms of cards; a line is a socket here. @see MEET-4 */
export function tellRooms(io: Server, ctx: Context, seatsIn: Rooms['seatsIn']): RoomNews {
  function tell<Name extends EventName>(to: string | string[], name: Name, payload: EventPayload<Name>): void {
    io.to(to).emit(name, payload)
  }

  /** Everyone who sees the card hears who is in its room, as it is when they are told. */
  async function tellChange(cardId: string, conversationId: string, seq: number): Promise<void> {
    const newcomers = await newcomersIn(ctx.storage.read, conversationId)
    const there = [...(io.sockets.adapter.rooms.get(socketRooms.conversation(conversationId)) ?? [])]
    const listening = there.filter(
      (socketId) => seq > (newcomers.get(String(io.sockets.sockets.get(socketId)?.data.personId)) ?? 0),
    )
    if (listening.length > 0) tell(listening, 'room:changed', { cardId, seats: [...seatsIn(cardId)] })
  }

  return {
    changed: ({ cardId, conversationId, seq }) => {
      tellChange(cardId, conversationId, seq).catch((error: unknown) =>
        ctx.log.error({ err: error }, 'telling who is in a room failed'),
      )
    },
    signalled: (lineId, told) => tell(lineId, 'room:signalled', told),
    ended: (lineId, told) => tell(lineId, 'room:ended', told),
  }
}

/** Empties rooms as what was committed asks for: whoever left the group leaves at once, what ended is closed. */
export function followNews(ctx: Context, rooms: Rooms, news: News): void {
  for (const { personId, conversationId } of news.left) rooms.remove(personId, conversationId)
  for (const { conversationId } of news.conversations.values()) {
    const inUse = rooms.inUse(conversationId)
    if (inUse.length === 0) continue
    closeEnded(ctx, rooms, conversationId, inUse).catch((error: unknown) =>
      ctx.log.error({ err: error }, 'closing the rooms of what has ended failed'),
    )
  }
}

async function closeEnded(
  ctx: Context,
  rooms: Rooms,
  conversationId: string,
  cardIds: readonly string[],
): Promise<void> {
  const conversation = await findConversation(ctx.storage.read, conversationId)
  const cards = await findCards(ctx.storage.read, cardIds)
  const now = ctx.clock.now()
  const goingOn = new Set(cards.filter((card) => card.endedAt === null && hasRoom(card, now)).map(({ id }) => id))
  for (const id of cardIds) {
    if (!goingOn.has(id) || conversation?.state !== 'open') rooms.close(id)
  }
}

/** Whoever made it may always come in, unless it has no room any more: it takes place somewhere now. */
function hasRoom(card: CardRow, now: number): boolean {
  try {
    toolNamed(card.tool).rules.open(card).enter({ now, personId: card.createdBy })
    return true
  } catch (error) {
    if (error instanceof DomainError) return false
    throw error
  }
}
