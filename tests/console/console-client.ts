import type { Socket } from 'socket.io-client'
import { z } from 'zod'
import { type ConsoleEventName, consoleEvents } from '#shared/console/events.ts'
import {
  type ConsoleInput,
  type ConsoleMutationName,
  type ConsoleOutput,
  type ConsoleRequestName,
  consoleRequests,
} from '#shared/console/requests.ts'
import { DomainError, type Reason } from '#shared/domain/error.ts'
import type { Refusal, Reply } from '#shared/protocol/reply.ts'
import { protocolVersion } from '#shared/protocol/version.ts'
import { alwaysPossible } from '../../docs/always-possible.ts'
import { openSocket, parseReply } from '../client.ts'

interface Options {
  readonly url: string
  readonly token: string
  readonly newClientId: () => string
}

/** An admin's open console page; everything that comes is checked against the schemas. */
export class ConsoleClient {
  readonly token: string
  readonly heard: { readonly name: ConsoleEventName; readonly payload: unknown }[] = []
  readonly #socket: Socket
  readonly #newClientId: () => string

  static async connect(options: Options): Promise<ConsoleClient> {
    const client = new ConsoleClient(options)
    await new Promise<void>((resolve, reject) => {
      client.#socket.once('connect', () => resolve())
      client.#socket.once('connect_error', reject)
    })
    return client
  }

  private constructor({ url, token, newClientId }: Options) {
    this.token = token
    this.#newClientId = newClientId
    this.#socket = openSocket(url, { token, protocol: protocolVersion, door: 'console' })
    this.#socket.onAny((name: unknown, payload: unknown) => {
      const known = EventName.parse(name)
      this.heard.push({ name: known, payload: consoleEvents[known].payload.parse(payload) })
    })
  }

  get connected(): boolean {
    return this.#socket.connected
  }

  /** @throws DomainError when refused */
  async ask<Name extends ConsoleRequestName>(name: Name, input: ConsoleInput<Name>): Promise<ConsoleOutput<Name>> {
    const reply = await this.reply(name, input)
    if (!reply.ok) throw new DomainError(reply.error.code, reply.error.reason, reply.error.details)
    // The schema of this very name parsed it; the compiler does not follow the pair through the union.
    return consoleRequests[name].output.parse(reply.value) as ConsoleOutput<Name>
  }

  /** Asks for a change under a fresh client id. */
  change<Name extends ConsoleMutationName>(
    name: Name,
    input: Omit<ConsoleInput<Name>, 'clientId'>,
  ): Promise<ConsoleOutput<Name>> {
    // Every mutation's input is the rest plus its client id.
    return this.ask(name, { ...input, clientId: this.#newClientId() } as ConsoleInput<Name>)
  }

  /** What comes back for anything at all; no answer within half a second means that the server hung up. */
  async reply(name: string, input: unknown): Promise<Reply<unknown>> {
    const reply = parseReply(await this.#socket.timeout(5000).emitWithAck(name, input))
    if (!reply.ok && isConsoleRequest(name) && !mayRefuse(name, reply.error.reason)) {
      throw new Error(`${name} does not say that it may be refused with ${reply.error.reason}`)
    }
    return reply
  }

  /** The refusal of a change that must not go through. */
  async refusal<Name extends ConsoleMutationName>(
    name: Name,
    input: Omit<ConsoleInput<Name>, 'clientId'>,
  ): Promise<Refusal> {
    const reply = await this.reply(name, { ...input, clientId: this.#newClientId() })
    if (reply.ok) throw new Error(`${name} was not refused`)
    return reply.error
  }

  /** Resolves when the server has closed the line. */
  closed(): Promise<void> {
    if (!this.#socket.connected) return Promise.resolve()
    return new Promise((resolve) => this.#socket.once('disconnect', () => resolve()))
  }

  close(): void {
    this.#socket.disconnect()
  }
}

const EventName = z.enum(Object.keys(consoleEvents) as [ConsoleEventName, ...ConsoleEventName[]])

function isConsoleRequest(name: string): name is ConsoleRequestName {
  return Object.hasOwn(consoleRequests, name)
}

/** What every request of the console may be refused with. */
const anyAdmin: readonly Reason[] = ['console.noRole', 'console.notStaff', 'console.role', 'console.permission']

function mayRefuse(name: ConsoleRequestName, reason: string): boolean {
  const { refusals, changes } = consoleRequests[name]
  const named: readonly string[] = [
    ...alwaysPossible,
    ...anyAdmin,
    ...refusals,
    ...(changes ? ['clientId.reused'] : []),
  ]
  return named.includes(reason)
}
