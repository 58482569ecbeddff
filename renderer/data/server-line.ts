import { io } from 'socket.io-client'
import type { z } from 'zod'
import { DomainError } from '#shared/domain/error.ts'
import { events } from '#shared/protocol/events.ts'
import { requests } from '#shared/protocol/requests.ts'
import { protocolVersion } from '#shared/protocol/version.ts'
import type { ClientContext } from './context.ts'
import { unreachable } from './http.ts'
import { parseReply, RefusalSchema } from './parse-reply.ts'

/** What can be heard and asked on a line, by name. */
type Hearable = Readonly<Record<string, { readonly payload: z.ZodType }>>
type Askable = Readonly<Record<string, { readonly input: z.ZodType; readonly output: z.ZodType }>>

/** What comes down a line. `refused`: the server does not let this session in. */
interface Listener<Hears extends Hearable> {
  connected(): void
  disconnected(): void
  refused(error: DomainError): void
  heard<Name extends keyof Hears & string>(name: Name, payload: z.output<Hears[Name]['payload']>): void
}
export type LineListener = Listener<typeof events>

/** A line to the server: asks, hears, and comes back by itself after a break. */
export interface Line<Asks extends Askable> {
  online(): boolean
  ask<Name extends keyof Asks & string>(
    name: Name,
    input: z.input<Asks[Name]['input']>,
  ): Promise<z.output<Asks[Name]['output']>>
  close(): void
}
export type ServerLine = Line<typeof requests>

const patience = 10_000

/** The chat's line. */
export function openServerLine(address: string, token: string, ctx: ClientContext, listener: LineListener): ServerLine {
  return openLine({ address, token, door: 'chat', hears: events, asks: requests, ctx, listener })
}

interface LineOptions<Hears extends Hearable, Asks extends Askable> {
  readonly address: string
  readonly token: string
  /** Whose token it is: a chat session's or a console's. */
  readonly door: 'chat' | 'console'
  readonly hears: Hears
  readonly asks: Asks
  readonly ctx: ClientContext
  readonly listener: Listener<Hears>
}

/** Connects at once; breaks are healed with growing, jittered pauses so that many clients do not return together. */
export function openLine<Hears extends Hearable, Asks extends Askable>({
  address,
  token,
  door,
  hears,
  asks,
  ctx,
  listener,
}: LineOptions<Hears, Asks>): Line<Asks> {
  const socket = io(address, {
    transports: ['websocket'],
    auth: { token, protocol: protocolVersion, door },
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
  for (const name in hears) listenTo(name)

  function listenTo<Name extends keyof Hears & string>(name: Name): void {
    socket.on(name as string, (raw: unknown) => {
      const payload = hears[name]?.payload.safeParse(raw)
      // The schema of this very name made it; the compiler does not follow the pair through the union.
      if (payload?.success) listener.heard(name, payload.data as z.output<Hears[Name]['payload']>)
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
      // The schema of this very name made it; the compiler does not follow the pair through the table.
      return outputOf(asks[name]?.output, raw) as z.output<Asks[typeof name]['output']>
    },
    close() {
      closed = true
      window.removeEventListener('online', atOnce)
      socket.removeAllListeners()
      socket.disconnect()
    },
  }
}

function outputOf<Output>(schema: z.ZodType<Output> | undefined, raw: unknown): Output {
  const reply = parseReply(raw)
  if (reply === null) throw new DomainError('unavailable', 'server.failed')
  if (!reply.ok) throw new DomainError(reply.error.code, reply.error.reason, reply.error.details)
  const output = schema?.safeParse(reply.value)
  if (!output?.success) throw new DomainError('outdated', 'protocol.tooNew')
  return output.data
}

/** A handshake that was refused carries the refusal; one that failed on the way does not. */
function refusalIn(error: Error): DomainError | null {
  const parsed = RefusalSchema.safeParse(Object(error).data)
  return parsed.success ? new DomainError(parsed.data.code, parsed.data.reason, parsed.data.details) : null
}
