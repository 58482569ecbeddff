import { DomainError } from '#shared/domain/error.ts'
import type { RoomEnd, Seat } from '#shared/domain/room.ts'
import type { Refusal } from '#shared/protocol/reply.ts'
import { enterRoom, leaveRoom, listenToRoom, type RoomWord, showInRoom, signalInRoom } from '../data/room-line.ts'
import { holdRoom, useRooms } from '../data/rooms.store.ts'
import { now } from '../time/now.ts'
import { allowDevices, type Device, openDevice } from './local-media.ts'
import { type LocalTracks, openPeer, type Peer } from './peer.ts'
import { changeRoom, type Link, useOwnRoom } from './room.store.ts'

/** The tracks that go out, and the way to every other seat. */
let tracks: LocalTracks = { audio: null, video: null }
const peers = new Map<string, Peer>()
let stopFollowing: () => void = () => undefined
/** Counts rooms entered, so that what was begun for an earlier one does not end up in the next. */
let visit = 0

/** Into the room of a card: microphone on, camera off; whoever has no microphone comes to listen. @see MEET-4 */
export async function sitDown(cardId: string, title: string): Promise<void> {
  if (useOwnRoom.getState().room?.cardId === cardId) return
  standUp()
  visit += 1
  const own = visit
  useOwnRoom.setState({ parting: null, room: { ...empty, cardId, title, enteredAt: now() } })
  listenToRoom(hear)
  stopFollowing = useRooms.subscribe(({ rooms }) => followSeats(rooms.get(cardId) ?? []))
  await allowDevices(true)
  await open('microphone', own)
  if (own === visit) await takeSeat(cardId, own)
}

/** Out of the room, by the viewer's own wish. */
export function standUp(): void {
  if (useOwnRoom.getState().room === null) return
  leaveRoom()
  clear()
}

/** Mutes and unmutes; the device is asked for anew when it was not to be had before. */
export async function turnMicrophone(on: boolean): Promise<void> {
  const own = visit
  if (on && tracks.audio === null) await open('microphone', own)
  if (own !== visit) return
  if (tracks.audio !== null) tracks.audio.enabled = on
  tell({ microphone: on && tracks.audio !== null })
}

/** A camera that is off is released: its light goes out. */
export async function turnCamera(on: boolean): Promise<void> {
  const own = visit
  if (on) await open('camera', own)
  else {
    tracks.video?.stop()
    use({ ...tracks, video: null })
  }
  if (own === visit) tell({ camera: tracks.video !== null })
}

const empty = {
  phase: 'entering',
  seatId: null,
  microphone: false,
  camera: false,
  own: null,
  links: new Map<string, Link>(),
  trouble: {},
} as const

async function open(device: Device, own: number): Promise<void> {
  const opened = await openDevice(device)
  if (own !== visit) return void ('track' in opened && opened.track.stop())
  const { [device]: _, ...others } = useOwnRoom.getState().room?.trouble ?? {}
  if ('trouble' in opened) return changeRoom({ trouble: { ...others, [device]: opened.trouble } })
  const { track } = opened
  use(device === 'microphone' ? { ...tracks, audio: track } : { ...tracks, video: track })
  changeRoom({ trouble: others, [device]: true })
  // A device that was pulled out, or taken back by the system, is off.
  track.onended = () => void (own === visit && (device === 'camera' ? turnCamera(false) : turnMicrophone(false)))
}

function use(next: LocalTracks): void {
  tracks = next
  for (const peer of peers.values()) peer.use(tracks)
  const sent = [tracks.audio, tracks.video].filter((track) => track !== null)
  changeRoom({ own: sent.length === 0 ? null : new MediaStream(sent) })
}

function tell(marks: Partial<Pick<Seat, 'microphone' | 'camera'>>): void {
  changeRoom(marks)
  const { room } = useOwnRoom.getState()
  if (room?.phase === 'inside') showInRoom({ microphone: room.microphone, camera: room.camera })
}

/** Whoever comes later offers to everyone who is there. */
async function takeSeat(cardId: string, own: number): Promise<void> {
  const { room } = useOwnRoom.getState()
  if (room === null) return
  try {
    const { seatId, seats } = await enterRoom(cardId, { microphone: room.microphone, camera: room.camera })
    if (own !== visit) return
    holdRoom({ cardId, seats })
    changeRoom({ phase: 'inside', seatId })
    for (const seat of seats) if (seat.seatId !== seatId) meet(seat.seatId, true)
  } catch (error) {
    if (own !== visit) return
    if (error instanceof DomainError && error.reason === 'server.unreachable') return changeRoom({ phase: 'away' })
    if (!(error instanceof DomainError)) throw error
    part({ code: error.code, reason: error.reason, details: error.details })
  }
}

function meet(seatId: string, offers: boolean): Peer {
  const peer = openPeer({
    offers,
    tracks,
    send: (signal) => signalInRoom(seatId, signal),
    told: (state) => link(seatId, { stream: peer.stream, state }),
  })
  peers.set(seatId, peer)
  link(seatId, { stream: peer.stream, state: 'connecting' })
  return peer
}

function link(seatId: string, to: Link | null): void {
  const links = new Map(useOwnRoom.getState().room?.links)
  if (to === null) links.delete(seatId)
  else links.set(seatId, to)
  changeRoom({ links })
}

/** Whoever left is let go of; whoever came will offer. */
function followSeats(seats: readonly Seat[]): void {
  const present = new Set(seats.map(({ seatId }) => seatId))
  for (const [seatId, peer] of [...peers]) {
    if (present.has(seatId)) continue
    peer.close()
    peers.delete(seatId)
    link(seatId, null)
  }
}

function hear(word: RoomWord): void {
  const { room } = useOwnRoom.getState()
  if (room === null) return
  if (word.type === 'disconnected') {
    letGo()
    changeRoom({ phase: 'away', seatId: null, links: new Map() })
  } else if (word.type === 'connected') {
    if (room.phase === 'away') void takeSeat(room.cardId, visit)
  } else if (word.cardId === room.cardId) {
    if (word.type === 'ended') part(word.why)
    else (peers.get(word.from) ?? meet(word.from, false)).take(word.signal)
  }
}

function part(why: RoomEnd | Refusal): void {
  const title = useOwnRoom.getState().room?.title ?? ''
  clear()
  useOwnRoom.setState({ parting: { title, why } })
}

function letGo(): void {
  for (const peer of peers.values()) peer.close()
  peers.clear()
}

function clear(): void {
  visit += 1
  stopFollowing()
  listenToRoom(null)
  letGo()
  for (const track of [tracks.audio, tracks.video]) track?.stop()
  tracks = { audio: null, video: null }
  useOwnRoom.setState({ room: null })
  void allowDevices(false)
}
