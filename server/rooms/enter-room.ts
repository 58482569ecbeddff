import { features } from '#shared/features/index.ts'
import type { RequestInput, RequestOutput } from '#shared/protocol/requests.ts'
import type { Context, Who } from '../context.ts'
import { demand } from '../domain/authorize.ts'
import type { Line } from '../domain/presence/presence.ts'
import { cardPlaceOf, demandOpen } from '../features/card-place.ts'
import { toolNamed } from '../features/index.ts'
import type { PlacedCard } from '../storage/stores/cards.store.ts'

/** Into the room of a card: for whoever may see the card and whom its tool lets in, until it ends. @see MEET-4 */
export async function enterRoom(
  ctx: Context,
  who: Who,
  { cardId, microphone, camera }: RequestInput<'room:enter'>,
  line: Line,
): Promise<RequestOutput<'room:enter'>> {
  const { conversationId, seq } = await admit(ctx, who, cardId)
  const seat = { seatId: ctx.newId(), personId: who.personId, microphone, camera }
  const seats = line.room.enter({ cardId, conversationId, seq }, seat)
  // Removed, or ended, between the question and the seat: the call to leave came before there was anyone to hear it.
  await admit(ctx, who, cardId).catch((error: unknown) => {
    line.room.leave()
    throw error
  })
  return { seatId: seat.seatId, seats: [...seats] }
}

async function admit(ctx: Context, who: Who, cardId: string): Promise<PlacedCard> {
  const now = ctx.clock.now()
  const { card, place } = await cardPlaceOf(ctx.storage.read, who, cardId, now)
  const { tool, rules } = toolNamed(card.tool)
  demand(place, features[tool].answering)
  demandOpen(card, now)
  rules.open(card).enter({ now, personId: who.personId })
  return card
}

export async function leaveRoom(_ctx: Context, _who: Who, _input: unknown, line: Line): Promise<Record<string, never>> {
  line.room.leave()
  return {}
}

export async function showInRoom(
  _ctx: Context,
  _who: Who,
  marks: RequestInput<'room:show'>,
  line: Line,
): Promise<RequestOutput<'room:show'>> {
  line.room.show(marks)
  return {}
}

/** Only from seat to seat of one room: nobody is reached who did not come in. */
export async function signalInRoom(
  _ctx: Context,
  _who: Who,
  { to, signal }: RequestInput<'room:signal'>,
  line: Line,
): Promise<RequestOutput<'room:signal'>> {
  line.room.signal(to, signal)
  return {}
}

export async function lookIntoRooms(
  ctx: Context,
  who: Who,
  { cardIds }: RequestInput<'room:look'>,
  line: Line,
): Promise<RequestOutput<'room:look'>> {
  const rooms = []
  for (const room of line.room.look([...new Set(cardIds)])) {
    const visible = await cardPlaceOf(ctx.storage.read, who, room.cardId, ctx.clock.now()).catch(() => null)
    if (visible !== null) rooms.push(room)
  }
  return { rooms }
}
