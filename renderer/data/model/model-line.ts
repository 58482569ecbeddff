import { DomainError } from '#shared/domain/error.ts'
import type { Message } from '#shared/domain/message.ts'
import type { RequestInput, RequestName, RequestOutput } from '#shared/protocol/requests.ts'
import type { LineListener, ServerLine } from '../server-line.ts'
import type { ModelServer } from './model-server.ts'

type Answers = { readonly [Name in RequestName]?: (input: RequestInput<Name>) => RequestOutput<Name> }

const unreachable = (): DomainError => new DomainError('unavailable', 'server.unreachable')

/** The line of one window to the model server: up and down as told, with everything that was asked written down. */
export class ModelLine implements ServerLine {
  readonly asked: { readonly name: RequestName; readonly input: unknown }[] = []
  /** Says no to sending, for this reason. */
  refusal: DomainError | null = null
  /** Answers are made at once, but come only when this is over. */
  delay: Promise<void> = Promise.resolve()
  /** The server does it, but the answer is lost. */
  losesAnswers = false
  readonly #server: ModelServer
  readonly #sentBefore = new Map<string, Message>()
  #listener: LineListener | null = null
  #up = false

  constructor(server: ModelServer) {
    this.#server = server
  }

  open(listener: LineListener): ServerLine {
    this.#listener = listener
    return this
  }

  connect(): void {
    this.#up = true
    this.#server.sent.length = 0
    this.#listener?.connected()
  }

  cut(): void {
    this.#up = false
    this.#listener?.disconnected()
  }

  refuse(error: DomainError): void {
    this.#listener?.refused(error)
  }

  /** Brings what the server has to say. */
  bring(): void {
    for (const { name, payload } of this.#server.sent.splice(0)) this.#listener?.heard(name, structuredClone(payload))
  }

  online(): boolean {
    return this.#up
  }

  async ask<Name extends RequestName>(name: Name, input: RequestInput<Name>): Promise<RequestOutput<Name>> {
    this.asked.push({ name, input })
    if (!this.#up) throw unreachable()
    const answer = this.#answers[name]
    if (answer === undefined) throw new DomainError('not_found', 'request.unknown')
    const value = structuredClone(answer(input))
    await this.delay
    if (!this.#up || this.losesAnswers) throw unreachable()
    return value
  }

  close(): void {
    this.#up = false
  }

  readonly #answers: Answers = {
    'sync:changes': ({ cursors }) => this.#server.sync(cursors),
    'history:page': ({ conversationId, from, limit }) =>
      this.#server.history(conversationId, from.type === 'before' ? from.seq : Number.MAX_SAFE_INTEGER, limit),
    'members:list': ({ conversationId }) => this.#server.membersOf(conversationId),
    'people:get': ({ ids }) => ({ people: ids.map((id) => this.#server.person(id)) }),
    'read:set': ({ conversationId, readSeq }) => {
      const read = this.#server.read(conversationId, readSeq)
      if (read === null) throw new DomainError('not_found', 'conversation.unknown')
      return read
    },
    'message:send': ({ clientId, conversationId, body }) => {
      if (this.refusal !== null) throw this.refusal
      const message =
        this.#sentBefore.get(clientId) ?? this.#server.say(conversationId, this.#server.me, body, clientId)
      if (message === null) throw new DomainError('not_found', 'conversation.unknown')
      this.#sentBefore.set(clientId, message)
      return { messageId: message.id, seq: message.seq, rev: message.rev, sentAt: message.sentAt }
    },
  }
}
