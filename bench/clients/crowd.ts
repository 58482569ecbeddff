import { performance } from 'node:perf_hooks'
import { v7 } from 'uuid'
import { protocolVersion } from '#shared/protocol/version.ts'
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

interface InTurn {
  readonly conversationId: string
  readonly messages: number
  /** Milliseconds between an answer and the next message, for what the server still has to do after answering. */
  readonly pause: number
}

interface Rushing {
  readonly cardId: string
  /** What they do, one after the other, from the first again after the last. */
  readonly actions: readonly unknown[]
  readonly within: number
}

export interface Rushed {
  readonly elapsed: number
  readonly refused: number
  /** Events a second of the client that got most of them. */
  readonly rate: number
  readonly eventsEach: number
}

interface Chatting {
  /** Of each group, with as many members of the crowd in each, group by group. */
  readonly conversationIds: readonly string[]
  /** Milliseconds between two messages of one group; the groups are spread evenly over them. */
  readonly every: number
  readonly lasts: number
}

export interface Chatted {
  /** Milliseconds until each acknowledgement. */
  readonly times: number[]
  readonly refused: number
  readonly gaps: number
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
      members.push(...(await Promise.all(auths.slice(from, from + atOnce).map((auth) => open(url, auth)))))
    }
    crowds.set(name, members)
  },
  /** The first of the crowd asks something; the answer, its bytes and the milliseconds until it was there. */
  ask: async (
    name: string,
    request: string,
    input: object,
  ): Promise<{ reply: string; bytes: number; elapsed: number }> => {
    const startedAt = performance.now()
    const reply = await firstOf(name).ask(request, input)
    return { reply, bytes: Buffer.byteLength(reply), elapsed: performance.now() - startedAt }
  },
  /** Everyone connects and asks for what they missed, all at the same moment; answers when the last one has it. */
  resume: async (
    { name, url, auths }: Joining,
    cursors: Record<string, number>,
  ): Promise<{ elapsed: number; replies: string[] }> => {
    const startedAt = performance.now()
    const packet = JSON.stringify(['sync:changes', { cursors }])
    const resumed = await Promise.all(
      auths.map(async (auth) => {
        const member = await open(url, auth)
        return { member, reply: await askRaw(member.socket, packet) }
      }),
    )
    crowds.set(
      name,
      resumed.map(({ member }) => member),
    )
    return { elapsed: performance.now() - startedAt, replies: [...new Set(resumed.map(({ reply }) => shapeOf(reply)))] }
  },
  /** Everyone connects at the same moment; the milliseconds until the last one is in. */
  rejoin: async ({ name, url, auths }: Joining): Promise<number> => {
    const startedAt = performance.now()
    crowds.set(name, await Promise.all(auths.map((auth) => open(url, auth))))
    return performance.now() - startedAt
  },
  /** Everyone does something to a card once, evenly over `within` ms; how many were refused and what each client heard. */
  rush: async (name: string, { cardId, actions, within }: Rushing): Promise<Rushed> => {
    const members = crowds.get(name) ?? []
    for (const { ears } of members) ears.times.length = 0
    const startedAt = performance.now()
    const replies = await Promise.all(
      members.map(async ({ socket }, place) => {
        await pause((place * within) / members.length)
        const action = actions[place % actions.length]
        return askRaw(socket, JSON.stringify(['card:act', { clientId: v7(), cardId, action }]))
      }),
    )
    const elapsed = performance.now() - startedAt
    // The last announcement may be held back for a moment.
    await pause(500)
    return {
      elapsed,
      refused: replies.filter((reply) => !reply.startsWith('[{"ok":true')).length,
      rate: Math.max(...members.map(({ ears }) => rateOf(ears.times))),
      eventsEach: sum(members, ({ ears }) => ears.times.length) / members.length,
    }
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
  /** The first of each crowd asks, one message at a time, by turns; the milliseconds each took, crowd by crowd. */
  inTurn: async (names: readonly string[], { conversationId, messages, pause: rest }: InTurn): Promise<number[][]> => {
    const askers = names.map((name) => ({ socket: firstOf(name), times: [] as number[] }))
    for (let place = 0; place < messages; place += 1) {
      for (const { socket, times } of askers) {
        const packet = packetOf(conversationId, place)
        const startedAt = performance.now()
        await new Promise<void>((resolve) => socket.askRaw(packet, () => resolve()))
        times.push(performance.now() - startedAt)
        if (rest > 0) await pause(rest)
      }
    }
    return askers.map(({ times }) => times)
  },
  /** In every group its members write in turn, whether or not the last message is answered yet. */
  chat: async (name: string, { conversationIds, every, lasts }: Chatting): Promise<Chatted> => {
    const members = crowds.get(name) ?? []
    const each = members.length / conversationIds.length
    const gaps = sum(members, ({ ears }) => ears.gaps)
    const times: number[] = []
    let refused = 0
    const write = async (member: Member | undefined, packet: string) => {
      if (member === undefined) throw new Error(`nobody in ${name}`)
      const startedAt = performance.now()
      const reply = await askRaw(member.socket, packet)
      times.push(performance.now() - startedAt)
      if (!reply.startsWith('[{"ok":true')) refused += 1
    }
    await Promise.all(
      conversationIds.map(async (conversationId, group) => {
        await pause((group * every) / conversationIds.length)
        const written: Promise<void>[] = []
        for (let place = 0; place * every < lasts; place += 1) {
          if (place > 0) await pause(every)
          written.push(write(members[group * each + (place % each)], packetOf(conversationId, place)))
        }
        await Promise.all(written)
      }),
    )
    return { times, refused, gaps: sum(members, ({ ears }) => ears.gaps) - gaps }
  },
  leave: (name: string): void => {
    for (const { socket } of crowds.get(name) ?? []) socket.close()
    crowds.delete(name)
  },
}
export type Crowd = typeof crowd

async function open(url: string, auth: object): Promise<Member> {
  const ears = new RoomMember()
  return { ears, socket: await LightSocket.open(url, { protocol: protocolVersion, ...auth }, ears) }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}

function askRaw(socket: LightSocket, packet: string): Promise<string> {
  return new Promise((resolve) =>
    socket.askRaw(packet, (frame, start, end) => resolve(frame.toString('utf8', start, end))),
  )
}

/** An answer with what differs from person to person left out, so that equal ones can be counted. */
function shapeOf(reply: string): string {
  const { ok, value } = JSON.parse(reply)[0]
  if (ok !== true) return reply
  // A fresh line of a benchmark: the schema was checked where the protocol is tested.
  const missed = (value.conversations as { messages?: unknown[] }[]).map(({ messages = [] }) => messages.length)
  return JSON.stringify(missed)
}

/** Events a second, counted as the pauses between the first and the last. */
function rateOf(times: readonly number[]): number {
  const span = (times.at(-1) ?? 0) - (times[0] ?? 0)
  return span > 0 ? (1000 * (times.length - 1)) / span : 0
}

function firstOf(name: string): LightSocket {
  const [first] = crowds.get(name) ?? []
  if (first === undefined) throw new Error(`nobody in ${name}`)
  return first.socket
}

function packetOf(conversationId: string, place: number): string {
  const input = { clientId: v7(), conversationId, body: { type: 'text', text: sampleText(place), mentions: [] } }
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
