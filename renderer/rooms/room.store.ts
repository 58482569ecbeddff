import { create } from 'zustand'
import type { RoomEnd } from '#shared/domain/room.ts'
import type { Refusal } from '#shared/protocol/reply.ts'
import type { Device, DeviceTrouble } from './local-media.ts'
import type { PeerState } from './peer.ts'

/** What the viewer knows of another seat besides what everybody knows. */
export interface Link {
  readonly stream: MediaStream
  readonly state: PeerState
}

/** The room the viewer sits in. */
export interface OwnRoom {
  readonly cardId: string
  readonly title: string
  /** `away`: the line to the server is down; the seat is taken again when it is back. */
  readonly phase: 'entering' | 'inside' | 'away'
  readonly seatId: string | null
  readonly enteredAt: number
  readonly microphone: boolean
  readonly camera: boolean
  /** What is sent, to be seen and measured here. */
  readonly own: MediaStream | null
  readonly links: ReadonlyMap<string, Link>
  readonly trouble: Partial<Record<Device, DeviceTrouble>>
}

interface RoomState {
  readonly room: OwnRoom | null
  /** Why the viewer is not in the room any more, or did not come in; until it was read. */
  readonly parting: { readonly title: string; readonly why: RoomEnd | Refusal } | null
}

/** At most one room at a time; it outlives every change of what is on the screen. */
export const useOwnRoom = create<RoomState>()(() => ({ room: null, parting: null }))

export function changeRoom(change: Partial<OwnRoom>): void {
  useOwnRoom.setState(({ room }) => (room === null ? {} : { room: { ...room, ...change } }))
}
