import type { RoomEnd, RoomSignal } from '#shared/domain/room.ts'
import type { RequestOutput } from '#shared/protocol/requests.ts'
import { ask } from './ask.ts'

/** What whoever sits in a room hears over the line. */
export type RoomWord =
  | { readonly type: 'signalled'; readonly cardId: string; readonly from: string; readonly signal: RoomSignal }
  | { readonly type: 'ended'; readonly cardId: string; readonly why: RoomEnd }
  | { readonly type: 'connected' }
  | { readonly type: 'disconnected' }

let listener: ((word: RoomWord) => void) | null = null

/** One room at a time is sat in, so one listens. */
export function listenToRoom(listen: ((word: RoomWord) => void) | null): void {
  listener = listen
}

export function hearRoom(word: RoomWord): void {
  listener?.(word)
}

interface Marks {
  readonly microphone: boolean
  readonly camera: boolean
}

/** @throws DomainError when the room does not let the viewer in */
export function enterRoom(cardId: string, marks: Marks): Promise<RequestOutput<'room:enter'>> {
  return ask('room:enter', { cardId, ...marks })
}

/** Without an answer the server notices by itself: a line that is down sits nowhere. */
export function leaveRoom(): void {
  ask('room:leave', {}).catch(() => undefined)
}

/** What was not told is told with the next change, or on coming back. */
export function showInRoom(marks: Marks): void {
  ask('room:show', { ...marks }).catch(() => undefined)
}

/** To a seat that is gone meanwhile there is nothing to say. */
export function signalInRoom(to: string, signal: RoomSignal): void {
  ask('room:signal', { to, signal }).catch(() => undefined)
}
