import type { Bilingual } from '#shared/domain/ids.ts'

/** What a rule may look at of a card. */
export interface CardFacts<Content, State> {
  readonly content: Content
  readonly state: State
  readonly createdBy: string
  readonly endsAt: number | null
  readonly endedAt: number | null
}

/** Somebody looking at a card, with what they answered. */
export interface Viewer<Entry> {
  readonly personId: string
  readonly entry: Entry | null
}

export interface PersonalEntry<Entry> {
  readonly personId: string
  readonly entry: Entry
}

/** A table to export; cells are plain values, safe-guarded by whoever writes the file. @see TOOL-4 */
export interface ExportTable {
  readonly columns: readonly Bilingual[]
  readonly rows: readonly (readonly (string | number)[])[]
}

/**
 * What may *happen* to a card of one tool: pure decisions on parsed values. The generic path around them (parse,
 * authorize, save, announce) is written once, in this folder.
 */
export interface Rules<Content, Entry, State, Action> {
  /**
   * The person's new entry and the card's new state.
   * @throws DomainError with a reason of the tool
   */
  act(
    card: CardFacts<Content, State>,
    mine: Entry | null,
    action: Action,
    at: { readonly now: number; readonly personId: string },
  ): { readonly entry: Entry; readonly state: State }
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
  /** Whether it may be told who has not answered. */
  namesMissing(card: CardFacts<Content, State>): boolean
  /** One line posted when it ends; null for none. @see POLL-6 */
  result(card: CardFacts<Content, State>): Bilingual | null
  /** The table to export for this viewer; `entries` are those `entriesFor` let through. */
  table(
    card: CardFacts<Content, State>,
    entries: readonly PersonalEntry<Entry>[],
    nameOf: (personId: string) => string,
    language: 'zh' | 'en',
  ): ExportTable
}
