import { io } from 'socket.io-client'
import { DomainError } from '#shared/domain/error.ts'
import { type EventName, type EventPayload, events } from '#shared/protocol/events.ts'
import { type RequestInput, type RequestName, type RequestOutput, requests } from '#shared/protocol/requests.ts'
import { protocolVersion } from '#shared/protocol/version.ts'
import type { ClientContext } from './context.ts'
import { unreachable } from './http.ts'
import { parseReply, RefusalSchema } from './parse-reply.ts'

/** What comes down the line. `refused`: the server does not let this session in. */
export interface LineListener {
  connected(): void
  disconnected(): void
  refused(error: DomainError): void
  heard<Name extends EventName>(name: Name, payload: EventPayload<Name>): void
}

/** The line to the server: asks, hears, and comes back by itself after a break. */
export interface ServerLine {
  online(): boolean
  ask<Name extends RequestName>(name: Name, input: RequestInput<Name>): Promise<RequestOutput<Name>>
  close(): void
}

const patience = 10_000

/** Connects at once; breaks are healed with growing, jittered pauses so that many clients do not return together. */
export function openServerLine(address: string, token: string, ctx: ClientContext, listener: LineListener): ServerLine {
  const socket = io(address, {
    transports: ['websocket'],
    auth: { token, protocol: protocolVersion },
    forceNew: true,
    reconnectionDelay: 500,
    reconnectionDelayMax: 15_000,
    randomizationFactor: 0.5,
    timeout: patience,
  })
  let closed = false
  let retries = 0

  /** The library does not come back by itself where the server said no. */
  function comeBack(): void {
    const pause = Math.min(15_000, 1000 * 2 ** retries++) * (0.5 + ctx.random())
    ctx.after(pause, () => {
      if (!closed && !socket.active) socket.connect()
    })
  }

  function atOnce(): void {
    if (!closed && !socket.connected) socket.disconnect().connect()
  }

  socket.on('connect', () => {
    retries = 0
    listener.connected()
  })
  socket.on('disconnect', () => {
    listener.disconnected()
    if (!socket.active) comeBack()
  })
  socket.on('connect_error', (error) => {
    const refusal = refusalIn(error)
    if (refusal !== null) listener.refused(refusal)
    else listener.disconnected()
    if (!socket.active) comeBack()
  })
  for (const name of Object.keys(events).filter(isEvent)) listenTo(name)

  function listenTo<Name extends EventName>(name: Name): void {
    socket.on(name as string, (raw: unknown) => {
      const payload = events[name].payload.safeParse(raw)
      // The schema of this very name made it; the compiler does not follow the pair through the union.
      if (payload.success) listener.heard(name, payload.data as EventPayload<Name>)
    })
  }

  window.addEventListener('online', atOnce)
  return {
    online: () => socket.connected,
    async ask(name, input) {
      // Never buffered while there is no connection: what waits, waits in the outbox.
      if (!socket.connected) throw unreachable()
      const raw: unknown = await socket
        .timeout(patience)
        .emitWithAck(name, input)
        .catch(() => {
          throw unreachable()
        })
      return outputOf(name, raw)
    },
    close() {
      closed = true
      window.removeEventListener('online', atOnce)
      socket.removeAllListeners()
      socket.disconnect()
    },
  }
}

function outputOf<Name extends RequestName>(name: Name, raw: unknown): RequestOutput<Name> {
  const reply = parseReply(raw)
  if (reply === null) throw new DomainError('unavailable', 'server.failed')
  if (!reply.ok) throw new DomainError(reply.error.code, reply.error.reason, reply.error.details)
  const output = requests[name].output.safeParse(reply.value)
  if (!output.success) throw new DomainError('outdated', 'protocol.tooNew')
  // The schema of this very name made it; the compiler does not follow the pair through the union.
  return output.data as RequestOutput<Name>
}

function isEvent(name: string): name is EventName {
  return Object.hasOwn(events, name)
}

/** A handshake that was refused carries the refusal; one that failed on the way does not. */
function refusalIn(error: Error): DomainError | null {
  const parsed = RefusalSchema.safeParse(Object(error).data)
  return parsed.success ? new DomainError(parsed.data.code, parsed.data.reason, parsed.data.details) : null
}
