import { z } from 'zod'
import { Id } from '../../domain/ids.ts'
import { Room, RoomSignal, Seat } from '../../domain/room.ts'
import { nothing, type Request } from '../request.ts'

const marks = { microphone: z.boolean(), camera: z.boolean() }

/** The rooms of cards that have one: nothing of them is stored. @see MEET-4 */
export const roomRequests = {
  'room:enter': {
    doc: 'Takes a seat in the room of a card, leaving any other; answers who is in it, you included. A person has one seat: entering from another device moves it. @see MEET-4',
    input: z.strictObject({ cardId: Id, ...marks }),
    output: z.strictObject({ seatId: Id, seats: z.array(Seat) }),
    changes: false,
    capability: 'by tool',
    refusals: ['card.unknown', 'card.ended', 'room.none', 'room.full', 'capability.kind', 'meeting.notInvited'],
  },
  'room:leave': {
    doc: 'Leaves the room this connection is in, if any.',
    input: nothing,
    output: nothing,
    changes: false,
    capability: null,
    refusals: [],
  },
  'room:show': {
    doc: 'Tells the room whether your microphone and camera are on.',
    input: z.strictObject(marks),
    output: nothing,
    changes: false,
    capability: null,
    refusals: ['room.notIn'],
  },
  'room:signal': {
    doc: 'Passes a description or candidate on to another seat of the same room, and to nobody else.',
    input: z.strictObject({ to: Id, signal: RoomSignal }),
    output: nothing,
    changes: false,
    capability: null,
    refusals: ['room.notIn'],
  },
  'room:look': {
    doc: 'Who is in the rooms of these cards; cards you may not see, and empty rooms, are left out.',
    input: z.strictObject({ cardIds: z.array(Id).min(1).max(100) }),
    output: z.strictObject({ rooms: z.array(Room) }),
    changes: false,
    capability: null,
    refusals: [],
  },
} as const satisfies Record<string, Request>
