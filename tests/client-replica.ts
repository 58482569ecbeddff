import type { ReadState } from '#shared/domain/read-state.ts'
import type { Changes } from '#shared/protocol/changes.ts'
import { type Head, stepHead } from '../renderer/data/apply/head.ts'
import { type HeldCard, mergeCard } from '../renderer/data/apply/merge-card.ts'
import { mergeRead } from '../renderer/data/apply/merge-read.ts'
import type { Client } from './client.ts'

/** The desktop client's own reducers, fed with what came over the wire, without its stores and screens. */
export class ClientReplica {
  readonly heads = new Map<string, Head>()
  readonly cards = new Map<string, HeldCard>()
  readonly gaps: Changes[] = []
  readonly #me: string
  #heard = 0

  constructor(me: string) {
    this.#me = me
  }

  follow(client: Client): void {
    for (const { name, payload } of client.heard.slice(this.#heard)) {
      // The client has parsed each payload by the schema of its name.
      if (name === 'conversation:changed') this.apply(payload as Changes)
      if (name === 'read:changed') this.#readOn(payload as ReadState)
    }
    this.#heard = client.heard.length
  }

  apply(changes: Changes): void {
    const step = stepHead(this.heads.get(changes.conversationId) ?? null, changes, this.#me)
    if (step.type === 'gap') this.gaps.push(changes)
    if (step.type !== 'changed') return
    this.heads.set(changes.conversationId, step.head)
    for (const card of changes.cards ?? []) this.cards.set(card.id, mergeCard(this.cards.get(card.id), card))
  }

  #readOn(read: ReadState): void {
    const head = this.heads.get(read.conversationId)
    if (head === undefined) return
    this.heads.set(read.conversationId, { ...head, read: mergeRead(head.read, read, [], this.#me) })
  }
}
