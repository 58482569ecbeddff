import { io, type Socket } from 'socket.io-client'
import { z } from 'zod'
import { capabilityReasons, DomainError, errorCodes, type Reason } from '#shared/domain/error.ts'
import { features, tools } from '#shared/features/index.ts'
import { type EventName, type EventPayload, events } from '#shared/protocol/events.ts'
import type { Refusal, Reply } from '#shared/protocol/reply.ts'
import {
  type MutationName,
  type RequestInput,
  type RequestName,
  type RequestOutput,
  requests,
} from '#shared/protocol/requests.ts'
import { protocolVersion } from '#shared/protocol/version.ts'
import { alwaysPossible } from '../docs/always-possible.ts'

export interface ClientOptions {
  readonly url: string
  readonly token: string
  readonly personId: string
  readonly newClientId: () => string
}

/** One event as it came; `payload` fits the protocol's schema of that name. */
export interface Heard {
  readonly name: EventName
  readonly payload: unknown
}

/**
 * A person's program at the other end of a real socket. Everything that comes is checked against the protocol's schemas,
 * every refusal against what the protocol says of its request.
 */
export class Client {
  readonly personId: string
  readonly token: string
  readonly heard: Heard[] = []
  readonly #socket: Socket
  readonly newClientId: () => string
  readonly #listeners = new Set<(heard: Heard) => void>()

  static async connect(options: ClientOptions): Promise<Client> {
    const client = new Client(options)
    await client.#opened()
    return client
  }

  private constructor({ url, token, personId, newClientId }: ClientOptions) {
    this.personId = personId
    this.token = token
    this.newClientId = newClientId
    this.#socket = openSocket(url, { token, protocol: protocolVersion })
    this.#socket.onAny((name: unknown, payload: unknown) => this.#hear(name, payload))
  }

  get connected(): boolean {
    return this.#socket.connected
  }

  /** @throws DomainError when refused */
  async ask<Name extends RequestName>(name: Name, input: RequestInput<Name>): Promise<RequestOutput<Name>> {
    const reply = await this.reply(name, input)
    if (!reply.ok) throw new DomainError(reply.error.code, reply.error.reason, reply.error.details)
    // The schema of this very name parsed it; the compiler does not follow the pair through the union.
    return requests[name].output.parse(reply.value) as RequestOutput<Name>
  }

  /** Asks for a change under a fresh client id. */
  change<Name extends MutationName>(
    name: Name,
    input: Omit<RequestInput<Name>, 'clientId'>,
  ): Promise<RequestOutput<Name>> {
    // Every mutation's input is the rest plus its client id.
    return this.ask(name, { ...input, clientId: this.newClientId() } as RequestInput<Name>)
  }

  /** What comes back for anything at all, well-formed or not. */
  async reply(name: string, input: unknown): Promise<Reply<unknown>> {
    const reply = await this.replyTo(name, input)
    if (!reply.ok && isRequestName(name) && !mayRefuse(name, reply.error.reason)) {
      throw new Error(`${name} does not say that it may be refused with ${reply.error.reason}`)
    }
    return reply
  }

  /** What comes back for any number of inputs, none included. */
  async replyTo(name: string, ...inputs: readonly unknown[]): Promise<Reply<unknown>> {
    return parseReply(await this.#socket.emitWithAck(name, ...inputs))
  }

  /** The refusal of a request that must not go through. */
  async refusal<Name extends RequestName>(name: Name, input: RequestInput<Name>): Promise<Refusal> {
    const reply = await this.reply(name, input)
    if (reply.ok) throw new Error(`${name} was not refused`)
    return reply.error
  }

  /** Says a text in a conversation. */
  say(conversationId: string, text: string): Promise<RequestOutput<'message:send'>> {
    return this.change('message:send', { conversationId, body: { type: 'text', text, mentions: [] } })
  }

  /** Sends raw frames below the protocol: no acknowledgement is awaited. */
  emit(name: string, ...values: readonly unknown[]): void {
    this.#socket.emit(name, ...values)
  }

  /** The first event of that name that fits, already heard or still to come. */
  next<Name extends EventName>(
    name: Name,
    fits: (payload: EventPayload<Name>) => boolean = () => true,
  ): Promise<EventPayload<Name>> {
    const known = this.all(name).find(fits)
    if (known !== undefined) return Promise.resolve(known)
    return new Promise((resolve) => {
      const listen = (heard: Heard) => {
        if (heard.name !== name) return
        const payload = payloadOf(name, heard)
        if (!fits(payload)) return
        this.#listeners.delete(listen)
        resolve(payload)
      }
      this.#listeners.add(listen)
    })
  }

  /** All events of that name so far. */
  all<Name extends EventName>(name: Name): EventPayload<Name>[] {
    return this.heard.filter((heard) => heard.name === name).map((heard) => payloadOf(name, heard))
  }

  /** Everything the server said before this was asked has been heard when it resolves. */
  async caughtUp(): Promise<void> {
    await this.reply('people:get', { ids: [this.personId] })
  }

  /** Resolves when the server has closed the line. */
  closed(): Promise<void> {
    if (!this.#socket.connected) return Promise.resolve()
    return new Promise((resolve) => this.#socket.once('disconnect', () => resolve()))
  }

  close(): void {
    this.#socket.disconnect()
  }

  #opened(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#socket.once('connect', () => resolve())
      this.#socket.once('connect_error', reject)
    })
  }

  #hear(name: unknown, payload: unknown): void {
    const known = EventNames.parse(name)
    const heard = { name: known, payload: events[known].payload.parse(payload) }
    this.heard.push(heard)
    for (const listen of [...this.#listeners]) listen(heard)
  }
}

/** A bare socket, as a client that may do anything opens it. */
export function openSocket(url: string, auth: object, headers: Record<string, string> = {}): Socket {
  return io(url, { auth, transports: ['websocket'], reconnection: false, forceNew: true, extraHeaders: headers })
}

const EventNames = z.enum(Object.keys(events) as [EventName, ...EventName[]])

const AnyReply = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({
    ok: z.literal(false),
    error: z.strictObject({
      code: z.enum(errorCodes),
      reason: z.string(),
      details: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
  }),
])

/** An answer of the server, of either door. */
export function parseReply(value: unknown): Reply<unknown> {
  // The reason is compared with what the protocol declares, right after.
  return AnyReply.parse(value) as Reply<unknown>
}

function payloadOf<Name extends EventName>(_: Name, { payload }: Heard): EventPayload<Name> {
  // Parsed by the schema of this very name when it was heard.
  return payload as EventPayload<Name>
}

function isRequestName(name: string): name is RequestName {
  return Object.hasOwn(requests, name)
}

/** Whether the protocol's pages name this refusal for this request. */
function mayRefuse(name: RequestName, reason: Reason): boolean {
  const { capability, refusals, changes } = requests[name]
  const named: readonly string[] = [
    ...alwaysPossible,
    ...refusals,
    ...(changes ? ['clientId.reused'] : []),
    ...(capability === null ? [] : capabilityReasons),
    ...(capability === 'by tool' ? tools.flatMap((tool) => features[tool].reasons) : []),
  ]
  return named.includes(reason)
}
