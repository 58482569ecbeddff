import type { RoomSignal } from '#shared/domain/room.ts'

/** What goes out to everybody in the room; null while it is off or not there. */
export interface LocalTracks {
  readonly audio: MediaStreamTrack | null
  readonly video: MediaStreamTrack | null
}

export type PeerState = 'connecting' | 'connected' | 'failed'

export interface PeerOptions {
  /** Whoever came later offers; so the two never offer at once. */
  readonly offers: boolean
  readonly tracks: LocalTracks
  readonly send: (signal: RoomSignal) => void
  readonly told: (state: PeerState) => void
}

/** The way to one other seat: sound and picture in both directions. */
export interface Peer {
  /** What comes from there; its tracks are silent until something is sent. */
  readonly stream: MediaStream
  take(signal: RoomSignal): void
  use(tracks: LocalTracks): void
  close(): void
}

/** One line for sound and one for picture from the start: switching camera or microphone asks for no new agreement. */
export function openPeer({ offers, tracks, send, told }: PeerOptions): Peer {
  const connection = new RTCPeerConnection({ bundlePolicy: 'max-bundle' })
  const stream = new MediaStream()
  let current = tracks
  let closed = false
  // One after the other, as they came: a candidate before its description would be refused.
  let turn: Promise<void> = Promise.resolve()

  connection.onicecandidate = ({ candidate }) => {
    if (candidate === null || candidate.candidate === '') return
    const { sdpMid, sdpMLineIndex } = candidate
    send({ type: 'candidate', candidate: candidate.candidate, sdpMid, sdpMLineIndex })
  }
  connection.ontrack = ({ track }) => stream.addTrack(track)
  connection.onconnectionstatechange = () => {
    const { connectionState } = connection
    if (connectionState === 'connected') told('connected')
    if (connectionState === 'failed') {
      told('failed')
      if (offers) next(() => offer(true))
    }
  }

  function next(step: () => Promise<void>): void {
    turn = turn
      .then(() => (closed ? undefined : step()))
      .catch(() => {
        if (!closed) told('failed')
      })
  }

  async function offer(iceRestart: boolean): Promise<void> {
    await connection.setLocalDescription(await connection.createOffer({ iceRestart }))
    sendDescription('offer')
  }

  async function take(signal: RoomSignal): Promise<void> {
    if (signal.type === 'candidate') {
      const { candidate, sdpMid, sdpMLineIndex } = signal
      return connection.addIceCandidate({ candidate, sdpMid, sdpMLineIndex })
    }
    // An offer from whoever is to answer, or an answer nobody waits for, is not taken.
    if (signal.type === 'offer' ? offers : connection.signalingState !== 'have-local-offer') return
    await connection.setRemoteDescription({ type: signal.type, sdp: signal.sdp })
    if (signal.type === 'answer') return
    for (const transceiver of connection.getTransceivers()) transceiver.direction = 'sendrecv'
    await put()
    await connection.setLocalDescription(await connection.createAnswer())
    sendDescription('answer')
  }

  function sendDescription(type: 'offer' | 'answer'): void {
    const sdp = connection.localDescription?.sdp
    if (sdp !== undefined) send({ type, sdp })
  }

  async function put(): Promise<void> {
    const [audio, video] = connection.getTransceivers()
    await audio?.sender.replaceTrack(current.audio)
    await video?.sender.replaceTrack(current.video)
  }

  if (offers) {
    connection.addTransceiver('audio', { direction: 'sendrecv' })
    connection.addTransceiver('video', { direction: 'sendrecv' })
    next(put)
    next(() => offer(false))
  }
  return {
    stream,
    take: (signal) => next(() => take(signal)),
    use(tracksNow) {
      current = tracksNow
      next(put)
    },
    close() {
      closed = true
      connection.onconnectionstatechange = null
      connection.close()
    },
  }
}
