import { useEffect } from 'react'
import { create } from 'zustand'
import type { Room, Seat } from '#shared/domain/room.ts'
import { ask } from './ask.ts'
import { context } from './context.ts'

interface RoomsState {
  readonly rooms: ReadonlyMap<string, readonly Seat[]>
}

/** Who sits in the rooms of cards; those with nobody in them are not kept. */
export const useRooms = create<RoomsState>()(() => ({ rooms: new Map() }))

const nobody: readonly Seat[] = []
/** Cards on the screen, with how often; and those of them that are still to be asked for. */
const watched = new Map<string, number>()
const unasked = new Set<string>()
const askedAtOnce = 100

/** Who is in the room of a card, live while it is drawn; null asks for nothing. @see MEET-4 */
export function useSeats(cardId: string | null): readonly Seat[] {
  useEffect(() => {
    if (cardId === null) return
    watched.set(cardId, (watched.get(cardId) ?? 0) + 1)
    want(cardId)
    return () => {
      const left = (watched.get(cardId) ?? 1) - 1
      if (left === 0) watched.delete(cardId)
      else watched.set(cardId, left)
    }
  }, [cardId])
  return useRooms((state) => (cardId === null ? nobody : (state.rooms.get(cardId) ?? nobody)))
}

export function holdRoom({ cardId, seats }: Room): void {
  useRooms.setState((state) => {
    const rooms = new Map(state.rooms)
    if (seats.length === 0) rooms.delete(cardId)
    else rooms.set(cardId, seats)
    return { rooms }
  })
}

/** Asks again for everything on the screen: what happened while the line was down was not heard. */
export function lookIntoRooms(): void {
  for (const cardId of watched.keys()) want(cardId)
}

export function forgetRooms(): void {
  useRooms.setState({ rooms: new Map() })
}

/** Cards that appear together are asked for together. */
function want(cardId: string): void {
  if (unasked.size === 0) context.after(0, () => void look())
  unasked.add(cardId)
}

async function look(): Promise<void> {
  const cardIds = [...unasked]
  unasked.clear()
  for (let from = 0; from < cardIds.length; from += askedAtOnce) {
    const asked = cardIds.slice(from, from + askedAtOnce)
    // Without an answer nobody is shown; the next connection asks again.
    const answer = await ask('room:look', { cardIds: asked }).catch(() => null)
    for (const room of answer?.rooms ?? []) holdRoom(room)
  }
}
