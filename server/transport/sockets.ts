import type { Server, Socket } from 'socket.io'
import { DomainError } from '#shared/domain/error.ts'
import { Handshake } from '#shared/protocol/http.ts'
import { oldestProtocol, protocolVersion } from '#shared/protocol/version.ts'
import type { ConsoleWho } from '../console/console-who.ts'
import { consoleSessionOf } from '../console/sessions/console-session.ts'
import type { Context, Who } from '../context.ts'
import type { Line, RoomLine } from '../domain/presence/presence.ts'
import { type Session, sessionOf } from '../domain/sessions/session-of.ts'
import type { Rooms } from '../rooms/rooms.ts'
import { conversationIdsOf } from '../storage/stores/members.store.ts'
import { findPerson } from '../storage/stores/people.store.ts'
import { findSession } from '../storage/stores/sessions.store.ts'
import { answer } from './answer.ts'
import { answerConsole } from './answer-console.ts'
import type { RateLimits } from './rate-limits.ts'
import { refusalOf } from './reply-of.ts'
import { rooms } from './rooms.ts'

/** Typing is passed on at most this often per conversation and socket. */
const typingPause = 3000

/** Lets signed-in sockets in, puts them into their rooms and answers what they ask. */
export function serveSockets(io: Server, ctx: Context, limits: RateLimits, seats: Rooms): void {
  io.use((socket, next) => {
    admit(ctx, socket).then(
      () => next(),
      (error: unknown) => next(Object.assign(new Error('refused'), { data: refusalOf(ctx.log, 'handshake', error) })),
    )
  })
  io.on('connection', (socket) => {
    const console = consoles.get(socket)
    if (console !== undefined) return serveConsole(ctx, limits, socket, console)
    const { personId, tokenHash } = sessions.get(socket) ?? {}
    if (personId === undefined || tokenHash === undefined) return void socket.disconnect(true)
    const who: Who = { personId }
    const line = lineOf(io, ctx, socket, who, seats)
    // Nothing is answered before the socket hears everything, or a change in between would be missed.
    const listening = joinRooms(ctx, socket, { personId, tokenHash }).catch((error: unknown) => {
      ctx.log.error({ err: error }, 'a socket could not be put into its rooms')
      socket.disconnect(true)
    })
    socket.onAny((request: unknown, ...sent: readonly unknown[]) => {
      const acknowledge = sent.at(-1)
      if (typeof acknowledge !== 'function') return
      const input = sent.length > 1 ? sent[0] : undefined
      void listening
        .then(() => answer(ctx, limits, who, line, String(request), input))
        .then((reply) => acknowledge(reply))
    })
    arrive(io, socket, who)
    socket.on('disconnect', () => seats.leave(socket.id))
  })
}

/** Who each admitted socket is: somebody's chats, or an admin in a console. */
const sessions = new WeakMap<Socket, Session>()
const consoles = new WeakMap<Socket, ConsoleWho>()

/** A console hears what concerns its own session, and that something of its enterprise is to be asked for again. */
function serveConsole(ctx: Context, limits: RateLimits, socket: Socket, who: ConsoleWho): void {
  const listening = Promise.resolve(socket.join([rooms.session(who.tokenHash), rooms.consoles(who.enterpriseId)]))
  socket.onAny((request: unknown, input: unknown, acknowledge: unknown) => {
    if (typeof acknowledge !== 'function') return
    void listening
      .then(() => answerConsole(ctx, limits, who, String(request), input))
      .then((reply) => acknowledge(reply))
  })
}

/** First the person's own room, so that joining a conversation meanwhile reaches this socket too. */
async function joinRooms(ctx: Context, socket: Socket, { personId, tokenHash }: Session): Promise<void> {
  await socket.join([rooms.person(personId), rooms.session(tokenHash)])
  // Signed out between the handshake and here: the call to leave went out before this socket could hear it.
  if ((await findSession(ctx.storage.read, tokenHash)) === null) return void socket.disconnect(true)
  const person = await findPerson(ctx.storage.read, personId)
  if (person !== null && person.enterpriseId !== null) await socket.join(rooms.enterprise(person.enterpriseId))
  const conversations = await conversationIdsOf(ctx.storage.read, personId)
  await socket.join(conversations.map((id) => rooms.conversation(id)))
  // Taken out of one between the question and the joining: the call to leave its room came too early.
  const present = new Set(await conversationIdsOf(ctx.storage.read, personId))
  for (const id of conversations) if (!present.has(id)) await socket.leave(rooms.conversation(id))
}

async function admit(ctx: Context, socket: Socket): Promise<void> {
  const handshake = Handshake.safeParse(socket.handshake.auth)
  if (!handshake.success) throw new DomainError('unauthenticated', 'session.missing')
  const { token, protocol, door } = handshake.data
  if (protocol < oldestProtocol) throw new DomainError('outdated', 'protocol.tooOld', { oldest: oldestProtocol })
  if (protocol > protocolVersion) throw new DomainError('outdated', 'protocol.tooNew', { newest: protocolVersion })
  if (door === 'console') {
    consoles.set(socket, await consoleSessionOf(ctx, token, socket.handshake.address))
    return
  }
  const session = await sessionOf(ctx, token)
  sessions.set(socket, session)
  socket.data.personId = session.personId
}

function arrive(io: Server, socket: Socket, { personId }: Who): void {
  const devices = () => io.sockets.adapter.rooms.get(rooms.person(personId))?.size ?? 0
  if (devices() === 1) io.to(rooms.watchers(personId)).emit('presence:changed', { personId, online: true })
  socket.on('disconnect', () => {
    if (devices() === 0) io.to(rooms.watchers(personId)).emit('presence:changed', { personId, online: false })
  })
}

function lineOf(io: Server, ctx: Context, socket: Socket, { personId }: Who, seats: Rooms): Line {
  let watched: string[] = []
  const typedAt = new Map<string, number>()
  return {
    watch: (personIds) => {
      for (const room of watched) void socket.leave(room)
      watched = personIds.map(rooms.watchers)
      void socket.join(watched)
      return personIds.filter((id) => io.sockets.adapter.rooms.has(rooms.person(id)))
    },
    typing: (conversationId) => {
      const now = ctx.clock.now()
      if (now - (typedAt.get(conversationId) ?? 0) < typingPause) return
      typedAt.set(conversationId, now)
      socket.to(rooms.conversation(conversationId)).volatile.emit('typing:started', { conversationId, personId })
    },
    room: roomLine(socket, seats),
  }
}

function roomLine(socket: Socket, seats: Rooms): RoomLine {
  return {
    enter: (place, seat) => {
      // Nobody would ever take a seat back that was given to a line that is gone.
      if (!socket.connected) throw new DomainError('unauthenticated', 'session.ended')
      return seats.enter(place, socket.id, seat)
    },
    leave: () => seats.leave(socket.id),
    show: (marks) => seats.show(socket.id, marks),
    signal: (to, signal) => seats.signal(socket.id, to, signal),
    look: (cardIds) =>
      cardIds.map((cardId) => ({ cardId, seats: [...seats.seatsIn(cardId)] })).filter((room) => room.seats.length > 0),
  }
}
