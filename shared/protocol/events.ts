import { z } from 'zod'
import { Id, Seq } from '../domain/ids.ts'
import { Departure } from '../domain/member.ts'
import { ReadState } from '../domain/read-state.ts'
import { Room, RoomEnd, RoomSignal } from '../domain/room.ts'
import { Changes } from './changes.ts'

/** Every event the server sends over the socket. Tools add none: their cards travel in `conversation:changed`. */
export const events = {
  'conversation:changed': {
    doc: 'Something in one of your conversations changed. A `prevRev` that is not your rev is a gap: ask `sync:changes`.',
    payload: Changes,
  },
  'conversation:gone': {
    doc: 'You are no longer in this conversation, and why: forget it and everything in it.',
    payload: z.strictObject({ conversationId: Id, why: Departure }),
  },
  'read:changed': {
    doc: 'You read on, here or on another device.',
    payload: ReadState,
  },
  'conversation:hidden': {
    doc: 'You took this conversation off your list, here or on another device, until something comes behind `seq`.',
    payload: z.strictObject({ conversationId: Id, seq: Seq }),
  },
  'contacts:changed': {
    doc: 'Somebody asked you, answered you, or is your contact no longer: ask `contacts:list`.',
    payload: z.strictObject({}),
  },
  'typing:started': {
    doc: 'Somebody is typing; forget it after 6 seconds or with their next message. Never stored.',
    payload: z.strictObject({ conversationId: Id, personId: Id }),
  },
  'presence:changed': {
    doc: 'Somebody you watch (`presence:watch`) came or went.',
    payload: z.strictObject({ personId: Id, online: z.boolean() }),
  },
  'enterprise:changed': {
    doc: 'Your enterprise, or one in whose external groups you are, set something anew: ask `enterprise:get`.',
    payload: z.strictObject({}),
  },
  'robots:changed': {
    doc: 'A robot of one of your conversations was added, changed or removed: ask `robot:list`. @see ROB-7',
    payload: z.strictObject({ conversationId: Id }),
  },
  'room:changed': {
    doc: 'Who is in the room of a card you see, after somebody came, went or muted. Never stored: ask `room:look` when you come back. @see MEET-4',
    payload: Room,
  },
  'room:signalled': {
    doc: 'Another seat of the room you are in looks for a way to you.',
    payload: z.strictObject({ cardId: Id, from: Id, signal: RoomSignal }),
  },
  'room:ended': {
    doc: 'You are out of a room without having left it: the card ended, you were removed from the group, or another of your devices came in.',
    payload: z.strictObject({ cardId: Id, why: RoomEnd }),
  },
  'session:ended': {
    doc: 'Your session was ended (signed out everywhere). The server closes the socket next.',
    payload: z.strictObject({}),
  },
} as const satisfies Record<string, { readonly doc: string; readonly payload: z.ZodType }>

export type EventName = keyof typeof events
export type EventPayload<Name extends EventName> = z.infer<(typeof events)[Name]['payload']>
