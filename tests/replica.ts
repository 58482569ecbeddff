import type { Conversation } from '#shared/domain/conversation.ts'
import type { Member } from '#shared/domain/member.ts'
import type { Message } from '#shared/domain/message.ts'
import { countUnread, type ReadState } from '#shared/domain/read-state.ts'
import type { CardView } from '#shared/features/feature.ts'
import type { Changes } from '#shared/protocol/changes.ts'
import type { Client } from './client.ts'

/** What one person knows of one conversation. */
export interface Held {
  readonly conversation: Conversation
  readonly read: ReadState
  readonly messages: readonly Message[]
  readonly cards: ReadonlyMap<string, CardView>
  readonly mine: Member | undefined
}

/**
 * The plainest possible client: keeps everything it is told, counts from scratch, knows no shortcut. What it holds after
 * any events has to be what a fresh snapshot says.
 */
export class Replica {
  readonly held = new Map<string, Held>()
  /** Events that did not begin where the replica stood. */
  readonly gaps: Changes[] = []
  readonly #me: string
  #heard = 0

  constructor(me: string) {
    this.#me = me
  }

  /** The same knowledge, which goes its own way from here. */
  copy(): Replica {
    const copy = new Replica(this.#me)
    for (const [id, held] of this.held) copy.held.set(id, held)
    return copy
  }

  get cursors(): Record<string, number> {
    return Object.fromEntries([...this.held].map(([id, { conversation }]) => [id, conversation.rev]))
  }

  /** Takes in what the client has heard since the last time. */
  follow(client: Client): void {
    for (const { name, payload } of client.heard.slice(this.#heard)) this.#take(name, payload)
    this.#heard = client.heard.length
  }

  /** Asks what it missed, from where it stands. */
  async catchUp(client: Client): Promise<void> {
    const told = await client.ask('sync:changes', { cursors: this.cursors })
    for (const changes of told.conversations) this.apply(changes)
    for (const id of told.gone) this.held.delete(id)
  }

  apply(changes: Changes): void {
    const { conversationId, prevRev, rev } = changes
    const held = prevRev === null ? undefined : this.held.get(conversationId)
    const row = changes.conversation ?? held?.conversation
    if (row === undefined || (held !== undefined && prevRev !== null && prevRev > held.conversation.rev)) {
      this.gaps.push(changes)
      return
    }
    if (held !== undefined && rev <= held.conversation.rev) return
    const messages = merged(held?.messages ?? [], changes.messages ?? [])
    const conversation = { ...row, rev, seq: Math.max(row.seq, messages.at(-1)?.seq ?? 0) }
    const readSeq = Math.max(changes.read?.readSeq ?? 0, held?.read.readSeq ?? 0)
    this.held.set(conversationId, {
      conversation,
      messages,
      read: this.#count(conversation, messages, readSeq),
      cards: mergedCards(held?.cards ?? new Map(), changes.cards ?? []),
      mine: changes.members?.find(({ personId }) => personId === this.#me) ?? held?.mine,
    })
  }

  #take(name: string, payload: unknown): void {
    // The client has parsed each payload by the schema of its name.
    if (name === 'conversation:changed') this.apply(payload as Changes)
    if (name === 'conversation:gone') this.held.delete((payload as { conversationId: string }).conversationId)
    if (name === 'read:changed') this.#readOn(payload as ReadState)
  }

  #readOn({ conversationId, readSeq }: ReadState): void {
    const held = this.held.get(conversationId)
    if (held === undefined) return
    const { conversation, messages } = held
    const furthest = Math.max(readSeq, held.read.readSeq)
    this.held.set(conversationId, { ...held, read: this.#count(conversation, messages, furthest) })
  }

  #count({ id, seq, rev }: Conversation, messages: readonly Message[], readSeq: number): ReadState {
    return { conversationId: id, ...countUnread(messages, readSeq, this.#me), asOfSeq: seq, asOfRev: rev }
  }
}

function merged(held: readonly Message[], told: readonly Message[]): Message[] {
  const bySeq = new Map([...held, ...told].map((message) => [message.seq, message]))
  return [...bySeq.values()].sort((a, b) => a.seq - b.seq)
}

function mergedCards(held: ReadonlyMap<string, CardView>, told: readonly CardView[]): Map<string, CardView> {
  const cards = new Map(held)
  for (const card of told) {
    const before = cards.get(card.id)
    cards.set(card.id, { ...card, content: card.content ?? before?.content, mine: card.mine ?? before?.mine ?? null })
  }
  return cards
}
