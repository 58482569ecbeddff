import type { z } from 'zod'
import { DomainError } from '#shared/domain/error.ts'
import type { Bilingual } from '#shared/domain/ids.ts'
import type { Feature } from '#shared/features/feature.ts'
import type { CardRow } from '../storage/stores/cards.store.ts'
import type { CardFacts, ExportTable, PersonalEntry, Rules } from './rules.ts'

/** A person's entry as it is kept. */
export interface KeptEntry {
  readonly personId: string
  readonly entry: string
}

/** A kept card, parsed once; what comes in is parsed by the tool's schemas, what goes out is plain. */
export interface OpenCard {
  readonly content: unknown
  readonly summary: Bilingual
  entry(kept: string): unknown
  act(mine: string | null, action: unknown, at: { now: number; personId: string }): { entry: unknown; state: unknown }
  stateFor(personId: string, mine: string | null): unknown
  entriesFor(personId: string, entries: readonly KeptEntry[]): readonly PersonalEntry<unknown>[]
  namesMissing(): boolean
  result(): Bilingual | null
  table(
    personId: string,
    entries: readonly KeptEntry[],
    nameOf: (id: string) => string,
    language: 'zh' | 'en',
  ): ExportTable
}

/** A card about to be posted. */
interface BegunCard {
  readonly content: unknown
  readonly state: unknown
  readonly endsAt: number | null
  readonly pictures: readonly string[]
  readonly summary: Bilingual
}

/** A tool as the generic path uses it. */
export interface ServerTool {
  /** @throws DomainError invalid, naming the place in the content */
  begin(content: unknown): BegunCard
  open(card: CardRow): OpenCard
}

/** Binds what a tool is to what may happen to it. */
export function serverTool<Content, Entry, State, Action, Reason extends string>(
  feature: Feature<Content, Entry, State, Action, Reason>,
  rules: Rules<Content, Entry, State, Action>,
): ServerTool {
  return {
    begin: (unparsed) => {
      const content = parse(feature.content, unparsed, 'content')
      return {
        content,
        state: feature.start(content),
        endsAt: feature.endsAt(content),
        pictures: feature.pictures(content),
        summary: feature.summary(content),
      }
    },
    open: (row) => openCard(feature, rules, row),
  }
}

function openCard<Content, Entry, State, Action, Reason extends string>(
  feature: Feature<Content, Entry, State, Action, Reason>,
  rules: Rules<Content, Entry, State, Action>,
  { content, state, createdBy, endsAt, endedAt }: CardRow,
): OpenCard {
  const card: CardFacts<Content, State> = {
    content: feature.content.parse(JSON.parse(content)),
    state: feature.state.parse(JSON.parse(state)),
    createdBy,
    endsAt,
    endedAt,
  }
  const entryOf = (kept: string) => feature.entry.parse(JSON.parse(kept))
  const viewer = (personId: string, mine: string | null) => ({ personId, entry: mine === null ? null : entryOf(mine) })
  const visible = (personId: string, entries: readonly KeptEntry[]) => {
    const own = entries.find((entry) => entry.personId === personId)?.entry ?? null
    const parsed = entries.map((kept) => ({ personId: kept.personId, entry: entryOf(kept.entry) }))
    return rules.entriesFor(card, viewer(personId, own), parsed)
  }
  return {
    content: card.content,
    summary: feature.summary(card.content),
    entry: entryOf,
    act: (mine, action, at) =>
      rules.act(card, viewer(at.personId, mine).entry, parse(feature.action, action, 'action'), at),
    stateFor: (personId, mine) => rules.present(card, viewer(personId, mine)),
    entriesFor: visible,
    namesMissing: () => rules.namesMissing(card),
    result: () => rules.result(card),
    table: (personId, entries, nameOf, language) => rules.table(card, visible(personId, entries), nameOf, language),
  }
}

function parse<Output>(schema: z.ZodType<Output>, value: unknown, where: string): Output {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  throw new DomainError('invalid', 'input', { at: [where, ...(result.error.issues[0]?.path ?? [])].join('.') })
}
