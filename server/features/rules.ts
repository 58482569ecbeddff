import type { Bilingual } from '#shared/domain/ids.ts'
import type { Coming, Occasion } from '../calendar/occasion.ts'

/** What a rule may look at of a card. */
export interface CardFacts<Content, State> {
  readonly id: string
  readonly content: Content
  readonly state: State
  readonly createdBy: string
  readonly createdAt: number
  readonly endsAt: number | null
  readonly endedAt: number | null
}

/** Somebody looking at a card, with what they answered. `runs`: creator, owner or admin. @see TOOL-2 */
export interface Viewer<Entry> {
  readonly personId: string
  readonly entry: Entry | null
  readonly runs: boolean
}

export interface PersonalEntry<Entry> {
  readonly personId: string
  /** Which of the person's entries, where a tool keeps several of them. */
  readonly slot: string
  readonly entry: Entry
}

/** Time, ids and chance, as the transaction has them. */
export interface Moment {
  readonly now: number
  readonly newId: () => string
  /** From 0 (included) to 1 (excluded). */
  readonly random: () => number
}

/** The moment somebody does something to a card. `runs`: creator, owner or admin. */
export interface Doing extends Moment {
  readonly personId: string
  readonly runs: boolean
}

/** The moment a card wakes, with what everybody answered and whom it asks. */
export interface Waking<Entry> extends Moment {
  readonly entries: readonly PersonalEntry<Entry>[]
  readonly audience: readonly string[]
}

/** Which entry an action is about. */
export interface EntryPlace {
  readonly personId: string
  readonly slot: string
}

/** Money a tool may reach: people's wallets, and what its own card holds for them. @see RP-3 */
export type Purse = { readonly type: 'wallet'; readonly personId: string } | { readonly type: 'escrow' }

/** Money that moves with a decision, in the same transaction; a wallet that has too little refuses it whole. @see RP-3, RP-9 */
export interface Posting {
  readonly what: 'sent' | 'taken' | 'returned'
  readonly from: Purse
  readonly to: Purse
  readonly fen: number
}

/** How a card begins or ends: its state then, and the money that moves. */
export interface Passage<State> {
  readonly state: State
  readonly postings: readonly Posting[]
}

/** A line about a card, and whom it calls; whoever is not in the group any more is left out. */
export interface Saying {
  readonly summary: Bilingual
  readonly mentions: readonly string[] | 'asked'
}

/** What becomes of a card. What is left out stays as it was. */
export interface Outcome<Content, Entry, State> {
  readonly state: State
  /** The entry the action was about, as it is now; null takes it back. */
  readonly entry?: Entry | null
  /** Written anew: what it was is kept as a version, whoever it names is checked again. */
  readonly content?: Content
  /** A line below, and whom it calls: people by id, or everyone the card asks but whoever did this. */
  readonly says?: Saying
  readonly postings?: readonly Posting[]
  /** It ends now, with its result. */
  readonly ends?: true
}

/** A table to export; cells are plain values, safe-guarded by whoever writes the file. @see TOOL-4 */
export interface ExportTable {
  readonly columns: readonly Bilingual[]
  readonly rows: readonly (readonly (string | number)[])[]
}

/**
 * What may *happen* to a card of one tool: pure decisions on parsed values. The generic path around them (parse,
 * authorize, save, announce) is written once, in this folder. What is left out does not happen.
 */
export interface Rules<Content, Entry, State, Action> {
  /**
   * What sending it does besides being sent; the card is as it starts.
   * @throws DomainError with a reason of the tool
   */
  begin?(card: CardFacts<Content, State>): Passage<State>
  /** What its end does, by hand, by the clock or by its last answer; the card is as it was until then. */
  end?(card: CardFacts<Content, State>): Passage<State>
  /**
   * What an action does. `mine` is the entry it is about: the person's own, unless `concerns` says otherwise.
   * @throws DomainError with a reason of the tool
   */
  act(card: CardFacts<Content, State>, mine: Entry | null, action: Action, at: Doing): Outcome<Content, Entry, State>
  /**
   * Where a tool keeps several entries of a person: the slot that counts as "has answered" and that the card shows as
   * one's own (a report: its period); null where any does. Otherwise there is one, with an empty name.
   */
  slot?(card: CardFacts<Content, State>): string | null
  /** The entry an action is about, where it is not the person's own in the slot that counts. */
  concerns?(card: CardFacts<Content, State>, action: Action, at: Doing): EntryPlace
  /** The next moment something happens by itself, besides the end; null none. @see TOOL-3 */
  wakesAt?(card: CardFacts<Content, State>): number | null
  /** What happens then. It must move `wakesAt` on. */
  wake?(card: CardFacts<Content, State>, at: Waking<Entry>): Outcome<Content, Entry, State>
  /** The state as this viewer may see it; return `card.state` itself when nothing is withheld. */
  present(card: CardFacts<Content, State>, viewer: Viewer<Entry>): State
  /**
   * The entries this viewer may see.
   * @throws DomainError when they may see none yet
   */
  entriesFor(
    card: CardFacts<Content, State>,
    viewer: Viewer<Entry>,
    entries: readonly PersonalEntry<Entry>[],
  ): readonly PersonalEntry<Entry>[]
  /**
   * What this viewer may read of answers without whose they are; nothing, where it is left out. Neither an entry nor the
   * order of them may tell whose it is.
   */
  nameless?(
    card: CardFacts<Content, State>,
    viewer: Viewer<Entry>,
    entries: readonly PersonalEntry<Entry>[],
  ): readonly Entry[]
  /** Whether it may be told who has not answered. */
  namesMissing(card: CardFacts<Content, State>): boolean
  /** One line posted when it ends; null for none. @see POLL-6 */
  result(card: CardFacts<Content, State>): Bilingual | null
  /** Whom that line calls; nobody, where it is left out. */
  calls?(card: CardFacts<Content, State>, entries: readonly PersonalEntry<Entry>[]): readonly string[]
  /**
   * A room to talk in, of a tool whose cards may have one: whether this person may come in now.
   * @throws DomainError with a reason of the tool, or `room.none` where this card has none
   * @see MEET-4
   */
  enter?(card: CardFacts<Content, State>, at: { readonly now: number; readonly personId: string }): void
  /** When it takes place, for calendars; never, where it is left out. @see MEET-6 */
  occasions?(card: CardFacts<Content, State>): readonly Occasion[]
  /**
   * Whether it is in this person's calendar, given their own entry: null where it is none of theirs. Nobody's, where it
   * is left out. @see MEET-5
   */
  attends?(card: CardFacts<Content, State>, personId: string, entry: Entry | null): Coming | null
  /**
   * The table to export for this viewer; `entries` are those `entriesFor` let through, `missing` who has not answered, as
   * far as that may be told, `nameless` what may be read without names.
   */
  table(
    card: CardFacts<Content, State>,
    entries: readonly PersonalEntry<Entry>[],
    nameOf: (personId: string) => string,
    language: 'zh' | 'en',
    missing: readonly string[],
    nameless: readonly Entry[],
  ): ExportTable
}
