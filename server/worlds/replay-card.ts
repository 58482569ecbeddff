import { createHash } from 'node:crypto'
import type { Bilingual } from '#shared/domain/ids.ts'
import type { MessageBody } from '#shared/domain/message.ts'
import { features, type Tool } from '#shared/features/index.ts'
import { toolNamed } from '../features/index.ts'
import type { Doing, Moment, Posting } from '../features/rules.ts'
import type { Begun, Decided } from '../features/server-tool.ts'
import type { CardRow, EntryRow } from '../storage/stores/cards.store.ts'
import type { Tables } from '../storage/tables.ts'

type CardNoteBody = Extract<MessageBody, { type: 'cardNote' }>

/** A card of a written world as its rules take it: what was sent, and what people then did to it. */
export interface CardToReplay {
  readonly id: string
  readonly conversationId: string
  readonly tool: Tool
  readonly content: unknown
  readonly by: string
  readonly at: number
  /** In order of time. */
  readonly acts: readonly { readonly by: string; readonly at: number; readonly action: unknown }[]
  readonly endedEarly: { readonly by: string; readonly at: number } | null
  /** Everyone who was there. */
  readonly members: readonly string[]
  /** The owner and admins. */
  readonly runners: readonly string[]
  readonly now: number
}

/** What there is of the card at the world's now. Positions and revs are the conversation's business. */
export interface ReplayedCard {
  readonly card: Omit<CardRow, 'messageId' | 'createdRev' | 'rev'>
  readonly entries: readonly Omit<EntryRow, 'rev'>[]
  readonly versions: readonly Tables['cardVersions'][]
  /** Money that moved, with when. */
  readonly postings: readonly { readonly id: string; readonly at: number; readonly posting: Posting }[]
  readonly notes: readonly { readonly at: number; readonly body: CardNoteBody }[]
  readonly summary: Bilingual
  /** The files it was sent with. */
  readonly files: readonly string[]
  /** The files each entry shows. */
  readonly answerFiles: readonly {
    readonly personId: string
    readonly slot: string
    readonly files: readonly string[]
  }[]
}

/**
 * Lives a card's life again, by the very rules that would have decided it: acts, waking, end. Ids and chance come from
 * the card's id, so that the same script gives the same rows.
 */
export function replayCard(written: CardToReplay): ReplayedCard {
  const life = new Life(written)
  for (const act of written.acts) {
    life.passUntil(act.at)
    life.act(act)
  }
  const until = written.endedEarly?.at ?? written.now
  life.passUntil(until)
  if (written.endedEarly !== null) life.end(written.endedEarly.at, written.endedEarly.by)
  return life.told()
}

class Life {
  readonly #written: CardToReplay
  readonly #rules: ReturnType<typeof toolNamed>['rules']
  readonly #entries = new Map<string, Omit<EntryRow, 'rev'>>()
  readonly #answerFiles = new Map<string, ReplayedCard['answerFiles'][number]>()
  readonly #versions: Tables['cardVersions'][] = []
  readonly #postings: { id: string; at: number; posting: Posting }[] = []
  readonly #notes: { at: number; body: CardNoteBody }[] = []
  #card: ReplayedCard['card']
  readonly #files: readonly string[]
  #drawn = 0

  constructor(written: CardToReplay) {
    const { id, conversationId, tool, by, at } = written
    this.#written = written
    this.#rules = toolNamed(tool).rules
    const begun = this.#rules.begin(written.content, { id, by, at })
    this.#files = begun.files
    this.#card = {
      id,
      conversationId,
      tool,
      version: features[tool].version,
      state: JSON.stringify(begun.state),
      revision: 1,
      createdBy: by,
      createdAt: at,
      endedAt: null,
      endedBy: null,
      endedAudience: null,
      remindedAt: null,
      wakesAt: begun.wakesAt,
      slot: begun.slot,
      occursFrom: begun.occursFrom,
      occursUntil: begun.occursUntil,
      ...said(begun),
    }
    this.#book(at, begun.postings)
  }

  /** Everything that happens by itself up to this instant. */
  passUntil(until: number): void {
    for (;;) {
      const { endsAt, wakesAt, endedAt } = this.#card
      if (endedAt !== null) return
      if (wakesAt !== null && wakesAt <= until && (endsAt === null || wakesAt < endsAt)) this.#wake(wakesAt)
      else {
        if (endsAt !== null && endsAt <= until) this.end(endsAt, null)
        return
      }
    }
  }

  act({ by, at, action }: CardToReplay['acts'][number]): void {
    const runs = by === this.#card.createdBy || this.#written.runners.includes(by)
    const doing: Doing = { ...this.#moment(at), personId: by, runs }
    const { concerns, decide } = this.#open().consider(action, doing)
    const key = `${concerns.personId} ${concerns.slot}`
    const decided = decide(this.#entries.get(key)?.entry ?? null)
    this.#apply(decided, at, by)
    if (decided.entry !== undefined) this.#answerFiles.set(key, { ...concerns, files: decided.files })
    if (decided.entry === null) this.#entries.delete(key)
    else if (decided.entry !== undefined) {
      this.#entries.set(key, { cardId: this.#card.id, ...concerns, entry: JSON.stringify(decided.entry), at })
    }
  }

  end(at: number, by: string | null): void {
    const audience = new Set([...this.#asked(), ...[...this.#entries.values()].map(({ personId }) => personId)])
    const { state, postings } = this.#open().end()
    this.#book(at, postings)
    this.#change({ state: JSON.stringify(state), endedAt: at, endedBy: by, endedAudience: audience.size })
    const open = this.#open()
    const result = open.result()
    if (result !== null) this.#note('result', at, result, open.calls([...this.#entries.values()]))
  }

  told(): ReplayedCard {
    const entries = [...this.#entries.values()]
    const { summary } = this.#open()
    return {
      card: this.#card,
      entries,
      versions: this.#versions,
      postings: this.#postings,
      notes: this.#notes,
      summary,
      files: this.#files,
      answerFiles: [...this.#answerFiles.values()],
    }
  }

  #wake(at: number): void {
    const decided = this.#open().wake({ ...this.#moment(at), audience: this.#asked() }, [...this.#entries.values()])
    if (decided.wakesAt !== null && decided.wakesAt <= at) throw new Error(`${this.#card.id} woke without moving on`)
    this.#apply(decided, at, null)
  }

  #apply(decided: Decided, at: number, by: string | null): void {
    const { state, slot, wakesAt, occursFrom, occursUntil, content, says, postings, ends } = decided
    const { id, revision, content: before } = this.#card
    this.#book(at, postings)
    if (content !== null) {
      this.#versions.push({ cardId: id, revision, content: before, by: by ?? this.#card.createdBy, at })
    }
    const rewritten = content === null ? {} : said(content)
    this.#change({ state: JSON.stringify(state), slot, wakesAt, occursFrom, occursUntil, ...rewritten })
    if (says !== null) {
      const called = says.mentions === 'asked' ? this.#asked().filter((personId) => personId !== by) : says.mentions
      this.#note('news', at, says.summary, called)
    }
    if (ends) this.end(at, by)
  }

  #change(change: Partial<ReplayedCard['card']>): void {
    this.#card = { ...this.#card, ...change, revision: this.#card.revision + 1 }
  }

  #book(at: number, postings: readonly Posting[]): void {
    for (const posting of postings)
      this.#postings.push({ id: `${this.#card.id}-${this.#postings.length}`, at, posting })
  }

  #note(note: CardNoteBody['note'], at: number, summary: Bilingual, mentions: readonly string[]): void {
    const { id: cardId, tool } = this.#card
    this.#notes.push({ at, body: { type: 'cardNote', note, cardId, tool, summary, mentions: [...mentions] } })
  }

  #open() {
    return this.#rules.open({ ...this.#card, messageId: '', createdRev: 0, rev: 0 })
  }

  #asked(): readonly string[] {
    const asks: unknown = JSON.parse(this.#card.asks ?? 'null')
    const { members } = this.#written
    return Array.isArray(asks) ? members.filter((id) => asks.includes(id)) : members
  }

  #moment(now: number): Moment {
    return {
      now,
      newId: () => this.#draw().toString('hex', 0, 16),
      random: () => this.#draw().readUInt32BE() / 2 ** 32,
    }
  }

  /** Bytes that depend on the card and on how many were drawn before. */
  #draw(): Buffer {
    this.#drawn += 1
    return createHash('sha256').update(`${this.#card.id} ${this.#drawn}`).digest()
  }
}

function said({ content, endsAt, audience }: Begun): Pick<CardRow, 'content' | 'endsAt' | 'asks'> {
  return {
    content: JSON.stringify(content),
    endsAt,
    asks: audience === null ? null : JSON.stringify(audience),
  }
}
