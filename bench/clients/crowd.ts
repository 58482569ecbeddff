import { randomUUID } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import { serveParent } from '../process/serve-parent.ts'
import { LightSocket } from './light-socket.ts'
import { RoomMember } from './room-member.ts'
import { sampleText } from './sample-text.ts'

interface Member {
  readonly socket: LightSocket
  readonly ears: RoomMember
}

interface Joining {
  /** What this crowd is called from now on. */
  readonly name: string
  readonly url: string
  /** The handshake of each member. */
  readonly auths: readonly object[]
}

interface Blast {
  readonly conversationId: string
  readonly messages: number
  readonly senders: number
  /** How many messages each sender has under way at a time. */
  readonly window: number
  /** The rev before the first message. */
  readonly rev: number
}

/** What one round of sending came to; `elapsed` (ms) ends when everyone has heard everything and every ack is there. */
export interface Round {
  readonly elapsed: number
  readonly frames: number
  readonly bytes: number
  readonly gaps: number
  readonly refused: number
}

const crowds = new Map<string, readonly Member[]>()
/** How many sockets knock at a time. */
const atOnce = 50

/** Many clients of one conversation, in a process of their own. */
const crowd = {
  join: async ({ name, url, auths }: Joining): Promise<void> => {
    const members: Member[] = []
    for (let from = 0; from < auths.length; from += atOnce) {
      const opened = auths.slice(from, from + atOnce).map(async (auth) => {
        const ears = new RoomMember()
        return { ears, socket: await LightSocket.open(url, { protocol: 1, ...auth }, ears) }
      })
      members.push(...(await Promise.all(opened)))
    }
    crowds.set(name, members)
  },
  /** One message and its echo: whoever answers it is in the room. */
  blast: async (name: string, blast: Blast): Promise<Round> => {
    const members = crowds.get(name) ?? []
    const packets = Array.from({ length: blast.messages }, (_, place) => packetOf(blast.conversationId, place))
    const frames = sum(members, ({ ears }) => ears.frames)
    const bytes = sum(members, ({ socket }) => socket.bytes)
    const gaps = sum(members, ({ ears }) => ears.gaps)
    const startedAt = performance.now()
    const heard = everyoneHears(members, blast.rev + blast.messages)
    const refused = await sendAll(members.slice(0, blast.senders), packets, blast.window)
    await heard
    return {
      elapsed: performance.now() - startedAt,
      frames: sum(members, ({ ears }) => ears.frames) - frames,
      bytes: sum(members, ({ socket }) => socket.bytes) - bytes,
      gaps: sum(members, ({ ears }) => ears.gaps) - gaps,
      refused,
    }
  },
  /** Asks once per packet, one after the other; the milliseconds each took. */
  oneByOne: async (name: string, { conversationId, messages }: { readonly conversationId: string; readonly messages: number }) => {
    const socket = crowds.get(name)?.[0]?.socket
    if (socket === undefined) throw new Error(`nobody in ${name}`)
    const times: number[] = []
    for (let place = 0; place < messages; place += 1) {
      const packet = packetOf(conversationId, place)
      const startedAt = performance.now()
      await new Promise<void>((resolve) => socket.askRaw(packet, () => resolve()))
      times.push(performance.now() - startedAt)
    }
    return times
  },
  leave: (name: string): void => {
    for (const { socket } of crowds.get(name) ?? []) socket.close()
    crowds.delete(name)
  },
}
export type Crowd = typeof crowd

function packetOf(conversationId: string, place: number): string {
  const input = { clientId: randomUUID(), conversationId, body: { type: 'text', text: sampleText(place), mentions: [] } }
  return JSON.stringify(['message:send', input])
}

function sum(members: readonly Member[], value: (member: Member) => number): number {
  return members.reduce((total, member) => total + value(member), 0)
}

function everyoneHears(members: readonly Member[], rev: number): Promise<void> {
  return new Promise((resolve) => {
    let missing = members.length
    for (const { ears } of members) {
      ears.await(rev, () => {
        missing -= 1
        if (missing === 0) resolve()
      })
    }
  })
}

const good = Buffer.from('[{"ok":true')

/** Each sender keeps `window` messages under way; answers how many were refused. */
function sendAll(senders: readonly Member[], packets: readonly string[], window: number): Promise<number> {
  return new Promise((resolve) => {
    let next = 0
    let answered = 0
    let refused = 0
    const send = (socket: LightSocket) => {
      const packet = packets[next]
      if (packet === undefined) return
      next += 1
      socket.askRaw(packet, (frame, start) => {
        answered += 1
        if (!frame.subarray(start, start + good.length).equals(good)) refused += 1
        if (answered === packets.length) return resolve(refused)
        send(socket)
      })
    }
    for (let turn = 0; turn < window; turn += 1) for (const { socket } of senders) send(socket)
  })
}

serveParent(crowd)
