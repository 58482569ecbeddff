import { z } from 'zod'
import { Id } from './ids.ts'

/** How many people sit in a room at most: everyone sends to everyone. @see MEET-4 */
export const seatsAtMost = 6

/** Somebody in a room, on one device. A muted microphone and a camera that is off are known to all. */
export const Seat = z.strictObject({ seatId: Id, personId: Id, microphone: z.boolean(), camera: z.boolean() })
export type Seat = z.infer<typeof Seat>

/** Who sits in the room of a card, in the order of coming in. */
export const Room = z.strictObject({ cardId: Id, seats: z.array(Seat).max(seatsAtMost) })
export type Room = z.infer<typeof Room>

const Description = z.string().max(40_000)

/** What two seats say to each other to find a way for sound and picture; the server passes it on unread. @see MEET-4 */
export const RoomSignal = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('offer'), sdp: Description }),
  z.strictObject({ type: z.literal('answer'), sdp: Description }),
  z.strictObject({
    type: z.literal('candidate'),
    candidate: z.string().max(1000),
    sdpMid: z.string().max(32).nullable(),
    sdpMLineIndex: z.number().int().min(0).max(64).nullable(),
  }),
])
export type RoomSignal = z.infer<typeof RoomSignal>

/** Why somebody is no longer in a room without having left it. */
export const RoomEnd = z.enum(['ended', 'removed', 'elsewhere'])
export type RoomEnd = z.infer<typeof RoomEnd>
