import type { Mention } from '#shared/domain/mention.ts'
import type { RequestInput, RequestName, RequestOutput } from '#shared/protocol/requests.ts'
import type { Draft } from './draft.ts'
import type { OutgoingBody } from './pending-message.ts'

/** What the rest of this folder may ask of the client that runs for whoever is signed in. */
export interface Runtime {
  readonly token: string
  ask<Name extends RequestName>(name: Name, input: RequestInput<Name>): Promise<RequestOutput<Name>>
  readonly online: () => boolean
  readonly outbox: {
    send(conversationId: string, body: OutgoingBody): Promise<void>
    retry(clientId: string): Promise<void>
    discard(clientId: string): Promise<void>
  }
  readonly timelines: { open(conversationId: string): void; loadOlder(conversationId: string): void }
  readonly people: { want(ids: readonly string[]): void }
  readonly members: { want(conversationId: string): void }
  readonly cards: { want(cardId: string): void }
  readonly presence: { watch(personIds: readonly string[]): void; type(conversationId: string): void }
  readonly reads: { mark(conversationId: string, readSeq: number): void }
  readonly history: { clear(conversationId: string): void }
  readonly drafts: { save(conversationId: string, draft: Draft | null): void }
  stop(): Promise<void>
}

let current: Runtime | null = null

/** The client that runs now; null while nobody is signed in. */
export function running(): Runtime | null {
  return current
}

export function setRunning(runtime: Runtime | null): void {
  current = runtime
}

export type TextToSend = { readonly text: string; readonly mentions: readonly Mention[] }
