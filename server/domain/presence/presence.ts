import type { Room, RoomSignal, Seat } from '#shared/domain/room.ts'
import type { RequestInput, RequestOutput } from '#shared/protocol/requests.ts'
import type { Context, Who } from '../../context.ts'
import { authorize } from '../authorize.ts'
import { seenBy } from '../directory/seen-by.ts'

/** What only a live connection can do: watch people, and tell others something that is never stored. */
export interface Line {
  /** Reports these people from now on, instead of whoever it watched before; answers who is online. */
  watch(personIds: readonly string[]): readonly string[]
  /** Passed on at most once every 3 seconds per conversation. */
  typing(conversationId: string): void
  /** The seat this connection may have in a room. @see MEET-4 */
  readonly room: RoomLine
}

/** What a connection does in the rooms of cards; it sits in one at most. */
export interface RoomLine {
  /** @throws DomainError limit when the room is full */
  enter(place: { cardId: string; conversationId: string; seq: number }, seat: Seat): readonly Seat[]
  leave(): void
  /** @throws DomainError room.notIn without a seat */
  show(marks: Pick<Seat, 'microphone' | 'camera'>): void
  /** @throws DomainError room.notIn unless the other sits in the same room */
  signal(to: string, signal: RoomSignal): void
  /** The rooms with somebody in them, of these cards. */
  look(cardIds: readonly string[]): Room[]
}

/** Only whoever may write here is shown typing. */
export async function startTyping(
  ctx: Context,
  who: Who,
  { conversationId }: RequestInput<'typing:start'>,
  line: Line,
): Promise<RequestOutput<'typing:start'>> {
  await authorize(ctx.storage.read, who, conversationId, 'message.send', ctx.clock.now())
  line.typing(conversationId)
  return {}
}

/** Presence is told only of people one may know of. */
export async function watchPresence(
  ctx: Context,
  who: Who,
  { personIds }: RequestInput<'presence:watch'>,
  line: Line,
): Promise<RequestOutput<'presence:watch'>> {
  return { online: [...line.watch(await seenBy(ctx.storage.read, who.personId, personIds))] }
}
