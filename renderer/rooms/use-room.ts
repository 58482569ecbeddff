import type { Seat } from '#shared/domain/room.ts'
import { useSeats } from '../data/rooms.store.ts'
import { sitDown } from './own-room.ts'
import { useOwnRoom } from './room.store.ts'

export interface CardRoom {
  readonly seats: readonly Seat[]
  /** The viewer sits in it, on this device. */
  readonly inside: boolean
  readonly enter: () => void
}

/** The room of a card: who is in it, live, and the way in. `cardId` null: the card has none. @see MEET-4 */
export function useRoom(cardId: string | null, title: string): CardRoom {
  const seats = useSeats(cardId)
  const inside = useOwnRoom(({ room }) => room !== null && room.cardId === cardId)
  return { seats, inside, enter: () => void (cardId !== null && sitDown(cardId, title)) }
}
