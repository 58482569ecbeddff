import { DomainError } from '#shared/domain/error.ts'
import { type RoomEnd, type RoomSignal, type Seat, seatsAtMost } from '#shared/domain/room.ts'

/** The card whose room it is, where it is, and the position from which on people see it. */
export interface RoomPlace {
  readonly cardId: string
  readonly conversationId: string
  readonly seq: number
}

/** What a room has to say, and to whom; `lineId` names a connection. */
export interface RoomNews {
  /** Somebody came, went or changed their marks. */
  changed(place: RoomPlace): void
  signalled(lineId: string, told: { cardId: string; from: string; signal: RoomSignal }): void
  /** Put out, without having left. */
  ended(lineId: string, told: { cardId: string; why: RoomEnd }): void
}

/**
 * Who sits in which room. One process knows the rooms of its own connections only; several processes need another
 * implementation of this interface, and nothing else.
 * @see MEET-4
 */
export interface Rooms {
  /** Leaves whatever room the line was in. @throws DomainError limit when the room is full */
  enter(place: RoomPlace, lineId: string, seat: Seat): readonly Seat[]
  leave(lineId: string): void
  /** @throws DomainError room.notIn for a line without a seat */
  show(lineId: string, marks: Pick<Seat, 'microphone' | 'camera'>): void
  /** @throws DomainError room.notIn unless both sit in the same room */
  signal(lineId: string, to: string, signal: RoomSignal): void
  seatsIn(cardId: string): readonly Seat[]
  /** Empties the room of a card that has ended. */
  close(cardId: string): void
  /** The cards of a conversation with somebody in their room. */
  inUse(conversationId: string): readonly string[]
  /** Takes somebody out of every room of a conversation. */
  remove(personId: string, conversationId: string): void
}

interface Taken {
  readonly lineId: string
  seat: Seat
}

interface OpenRoom {
  readonly place: RoomPlace
  readonly taken: Taken[]
}

/** Rooms in the memory of this process. */
export function roomsInMemory(news: RoomNews): Rooms {
  const open = new Map<string, OpenRoom>()
  const roomOf = new Map<string, OpenRoom>()

  function seated(lineId: string): { readonly room: OpenRoom; readonly own: Taken } {
    const room = roomOf.get(lineId)
    const own = room?.taken.find((one) => one.lineId === lineId)
    if (room === undefined || own === undefined) throw new DomainError('conflict', 'room.notIn')
    return { room, own }
  }

  function putOut(room: OpenRoom, which: (taken: Taken) => boolean, why: RoomEnd | null): void {
    const out = room.taken.filter(which)
    if (out.length === 0) return
    for (const one of out) {
      room.taken.splice(room.taken.indexOf(one), 1)
      roomOf.delete(one.lineId)
      if (why !== null) news.ended(one.lineId, { cardId: room.place.cardId, why })
    }
    if (room.taken.length === 0) open.delete(room.place.cardId)
    news.changed(room.place)
  }

  function leave(lineId: string): void {
    const room = roomOf.get(lineId)
    if (room !== undefined) putOut(room, (taken) => taken.lineId === lineId, null)
  }

  return {
    enter(place, lineId, seat) {
      const others = open.get(place.cardId)?.taken.filter((taken) => taken.seat.personId !== seat.personId) ?? []
      if (others.length >= seatsAtMost) throw new DomainError('limit', 'room.full', { most: seatsAtMost })
      leave(lineId)
      const before = open.get(place.cardId)
      if (before !== undefined) putOut(before, (taken) => taken.seat.personId === seat.personId, 'elsewhere')
      const room = open.get(place.cardId) ?? { place, taken: [] }
      open.set(place.cardId, room)
      room.taken.push({ lineId, seat })
      roomOf.set(lineId, room)
      news.changed(place)
      return room.taken.map((taken) => taken.seat)
    },
    leave,
    show(lineId, marks) {
      const { room, own } = seated(lineId)
      own.seat = { ...own.seat, ...marks }
      news.changed(room.place)
    },
    signal(lineId, to, signal) {
      const { room, own } = seated(lineId)
      const other = room.taken.find(({ seat }) => seat.seatId === to)
      if (other === undefined || other === own) throw new DomainError('conflict', 'room.notIn')
      news.signalled(other.lineId, { cardId: room.place.cardId, from: own.seat.seatId, signal })
    },
    seatsIn: (cardId) => open.get(cardId)?.taken.map(({ seat }) => seat) ?? [],
    close(cardId) {
      const room = open.get(cardId)
      if (room !== undefined) putOut(room, () => true, 'ended')
    },
    inUse: (conversationId) =>
      [...open.values()]
        .filter(({ place }) => place.conversationId === conversationId)
        .map(({ place }) => place.cardId),
    remove(personId, conversationId) {
      for (const room of [...open.values()]) {
        if (room.place.conversationId === conversationId)
          putOut(room, ({ seat }) => seat.personId === personId, 'removed')
      }
    },
  }
}
