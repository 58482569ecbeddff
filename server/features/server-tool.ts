import type { z } from 'zod'
import { DomainError } from '#shared/domain/error.ts'
import type { FileFacts } from '#shared/domain/file.ts'
import type { Bilingual } from '#shared/domain/ids.ts'
import type { Feature } from '#shared/features/feature.ts'
import type { Coming, Occasion } from '../calendar/occasion.ts'
import type { CardRow, EntryRow } from '../storage/stores/cards.store.ts'
import { answerFilesOf, withAnswerFacts, withContentFacts } from './file-facts.ts'
import type {
  CardFacts,
  Doing,
  EntryPlace,
  ExportTable,
  Outcome,
  Passage,
  PersonalEntry,
  Posting,
  Rules,
  Saying,
  Waking,
} from './rules.ts'

/** A person's entry as it is kept. */
export type KeptEntry = Pick<EntryRow, 'personId' | 'slot' | 'entry'>

/** Who looks, and their own entry as it is kept. `runs`: creator, owner or admin. */
export interface Looking {
  readonly personId: string
  readonly runs: boolean
  readonly kept: string | null
}

/** What the card's row keeps so that it can be asked for without opening every card. */
type CardPlaces = Pick<CardRow, 'slot' | 'wakesAt' | 'occursFrom' | 'occursUntil'>

/** What a rule decided, with the content parsed and the card's own columns worked out. */
export interface Decided extends CardPlaces {
  readonly state: unknown
  readonly entry: unknown
  /** All files of the entry, and those it did not have before. */
  readonly files: readonly string[]
  readonly newFiles: readonly string[]
  /** The entry as it is kept: with the server's word of its files, given the facts of those that are new. @see FILE-5 */
  readonly entryWith: (facts: ReadonlyMap<string, FileFacts>) => unknown
  /** Pictures the entry shows, and people it names who were not named in it before. */
  readonly pictures: readonly string[]
  readonly people: readonly string[]
  readonly content: Begun | null
  readonly says: Saying | null
  readonly postings: readonly Posting[]
  readonly ends: boolean
}

/** The answers somebody may see, with names and without, whom these answers name, and their files. */
interface VisibleAnswers {
  readonly entries: readonly PersonalEntry<unknown>[]
  readonly nameless: readonly unknown[]
  readonly people: readonly string[]
  /** Handed in with these answers. */
  readonly files: readonly FileFacts[]
}

/** A kept card, parsed once; what comes in is parsed by the tool's schemas, what goes out is plain. */
export interface OpenCard {
  readonly content: unknown
  /** Whom it names. */
  readonly people: readonly string[]
  readonly summary: Bilingual
  entry(kept: string): unknown
  /** Whom a kept entry names. */
  peopleIn(kept: string): readonly string[]
  /** Which entry the action is about; to be looked up, and handed to what comes of it. */
  consider(
    action: unknown,
    at: Doing,
  ): { readonly concerns: EntryPlace; readonly decide: (kept: string | null) => Decided }
  wake(at: Omit<Waking<unknown>, 'entries'>, entries: readonly KeptEntry[]): Decided
  /** What its end does to it. */
  end(): Passage<unknown>
  stateFor(looking: Looking): unknown
  answersFor(looking: Looking, entries: readonly KeptEntry[]): VisibleAnswers
  namesMissing(): boolean
  result(): Bilingual | null
  /** Whether the line at its end calls anyone; only then are the entries worth loading. */
  readonly callsAtEnd: boolean
  calls(entries: readonly KeptEntry[]): readonly string[]
  occasions(): readonly Occasion[]
  attends(personId: string, kept: string | null, occasion: Occasion): Coming | null
  /** @throws DomainError unless this person may come into the card's room now */
  enter(at: { readonly now: number; readonly personId: string }): void
  table(
    looking: Looking,
    entries: readonly KeptEntry[],
    nameOf: (id: string) => string,
    language: 'zh' | 'en',
    missing: readonly string[],
  ): ExportTable
}

/** What is said of a content, whether it is about to be posted or written anew. */
export interface Begun {
  readonly content: unknown
  readonly endsAt: number | null
  readonly pictures: readonly string[]
  readonly files: readonly string[]
  /** People it names; of a content that is written anew, those the old one did not name. */
  readonly people: readonly string[]
  readonly mentions: readonly string[]
  readonly audience: readonly string[] | null
  readonly summary: Bilingual
}

/** A card about to be posted. */
export interface BegunCard extends Begun, CardPlaces {
  readonly state: unknown
  readonly postings: readonly Posting[]
}

/** A tool as the generic path uses it. */
export interface ServerTool {
  /** The files a content names, whatever else it says. @throws DomainError invalid, naming the place in the content */
  filesIn(content: unknown): readonly string[]
  /**
   * `facts` of the files it names stand in for what was said of them.
   * @throws DomainError invalid, naming the place in the content
   */
  begin(
    content: unknown,
    sent: { id: string; by: string; at: number },
    facts?: ReadonlyMap<string, FileFacts>,
  ): BegunCard
  open(card: CardRow): OpenCard
}

/** Binds what a tool is to what may happen to it. */
export function serverTool<Content, Entry, State, Action, Reason extends string>(
  feature: Feature<Content, Entry, State, Action, Reason>,
  rules: Rules<Content, Entry, State, Action>,
): ServerTool {
  return {
    filesIn: (unparsed) => feature.files?.(parse(feature.content, unparsed, 'content')) ?? [],
    begin: (unparsed, { id, by, at }, facts) => {
      const content = withContentFacts(feature, parse(feature.content, unparsed, 'content'), facts)
      const start = feature.start(content, at)
      const begun = saidOf(feature, content, at)
      const card = { id, content, state: start, createdBy: by, createdAt: at, endsAt: begun.endsAt, endedAt: null }
      const { state, postings } = rules.begin?.(card) ?? { state: start, postings: [] }
      return { ...begun, state, postings, ...placesOf(rules, { ...card, state }) }
    },
    open: (row) => openCard(feature, rules, row),
  }
}

function openCard<Content, Entry, State, Action, Reason extends string>(
  feature: Feature<Content, Entry, State, Action, Reason>,
  rules: Rules<Content, Entry, State, Action>,
  { id, content, state, createdBy, createdAt, endsAt, endedAt, slot }: CardRow,
): OpenCard {
  const card: CardFacts<Content, State> = {
    id,
    content: feature.content.parse(JSON.parse(content)),
    state: feature.state.parse(JSON.parse(state)),
    createdBy,
    createdAt,
    endsAt,
    endedAt,
  }
  const entryOf = (kept: string) => feature.entry.parse(JSON.parse(kept))
  const parsed = (entries: readonly KeptEntry[]) =>
    entries.map((kept) => ({ personId: kept.personId, slot: kept.slot, entry: entryOf(kept.entry) }))
  const viewer = ({ personId, runs, kept }: Looking) => ({
    personId,
    runs,
    entry: kept === null ? null : entryOf(kept),
  })
  const visible = (looking: Looking, kept: readonly KeptEntry[]) => {
    const own = kept.find((one) => one.personId === looking.personId && (slot === null || one.slot === slot))
    const [who, all] = [viewer({ ...looking, kept: own?.entry ?? null }), parsed(kept)]
    const entries = rules.entriesFor(card, who, all)
    const nameless = rules.nameless?.(card, who, all) ?? []
    const shown = [...entries.map(({ entry }) => entry), ...nameless]
    return {
      entries,
      nameless,
      people: shown.flatMap((entry) => feature.entryPeople?.(entry) ?? []),
      files: shown.flatMap((entry) => feature.entryFiles?.(entry) ?? []),
    }
  }
  const namedIn = (entry: Entry | null | undefined) => (entry == null ? [] : (feature.entryPeople?.(entry) ?? []))
  // Whoever was named in an answer and has left meanwhile does not keep it from being changed.
  const newlyNamed = (entry: Entry | null | undefined, mine: Entry | null) => {
    const before = new Set(namedIn(mine))
    return namedIn(entry).filter((id) => !before.has(id))
  }
  const decided = (outcome: Outcome<Content, Entry, State>, mine: Entry | null): Decided => {
    // Whoever was named before and has left meanwhile does not keep the rest from being written anew.
    const before = feature.people?.(card.content) ?? []
    const written = outcome.content === undefined ? null : saidOf(feature, outcome.content, createdAt, before)
    const next = {
      ...card,
      state: outcome.state,
      content: outcome.content ?? card.content,
      endsAt: written === null ? endsAt : written.endsAt,
    }
    const had = answerFilesOf(feature, mine)
    const files = [...answerFilesOf(feature, outcome.entry).keys()]
    return {
      state: outcome.state,
      entry: outcome.entry,
      files,
      newFiles: files.filter((id) => !had.has(id)),
      entryWith: (facts) =>
        outcome.entry == null ? outcome.entry : withAnswerFacts(feature, outcome.entry, new Map([...facts, ...had])),
      pictures: outcome.entry == null ? [] : (feature.entryPictures?.(outcome.entry) ?? []),
      people: newlyNamed(outcome.entry, mine),
      content: written,
      ...placesOf(rules, next),
      says: outcome.says ?? null,
      postings: outcome.postings ?? [],
      ends: outcome.ends ?? false,
    }
  }
  return {
    content: card.content,
    people: feature.people?.(card.content) ?? [],
    summary: feature.summary(card.content),
    entry: entryOf,
    peopleIn: (kept) => feature.entryPeople?.(entryOf(kept)) ?? [],
    consider: (unparsed, at) => {
      const action = parse(feature.action, unparsed, 'action')
      const concerns = rules.concerns?.(card, action, at) ?? { personId: at.personId, slot: slot ?? '' }
      const decide = (kept: string | null) => {
        const mine = kept === null ? null : entryOf(kept)
        return decided(rules.act(card, mine, action, at), mine)
      }
      return { concerns, decide }
    },
    wake: (at, entries) =>
      decided(rules.wake?.(card, { ...at, entries: parsed(entries) }) ?? { state: card.state }, null),
    end: () => rules.end?.(card) ?? { state: card.state, postings: [] },
    stateFor: (looking) => rules.present(card, viewer(looking)),
    answersFor: visible,
    namesMissing: () => rules.namesMissing(card),
    result: () => rules.result(card),
    callsAtEnd: rules.calls !== undefined,
    calls: (entries) => rules.calls?.(card, parsed(entries)) ?? [],
    enter: (at) => {
      if (rules.enter === undefined) throw new DomainError('not_found', 'room.none')
      rules.enter(card, at)
    },
    occasions: () => rules.occasions?.(card) ?? [],
    attends: (personId, kept, occasion) =>
      rules.attends?.(card, personId, kept === null ? null : entryOf(kept), occasion) ?? null,
    table: (looking, kept, nameOf, language, missing) => {
      const { entries, nameless } = visible(looking, kept)
      return rules.table(card, entries, nameOf, language, missing, nameless)
    },
  }
}

function saidOf<Content, Entry, State, Action, Reason extends string>(
  feature: Feature<Content, Entry, State, Action, Reason>,
  content: Content,
  sentAt: number,
  before: readonly string[] = [],
): Begun {
  return {
    content,
    endsAt: feature.endsAt(content, sentAt),
    pictures: feature.pictures(content),
    files: feature.files?.(content) ?? [],
    people: (feature.people?.(content) ?? []).filter((id) => !before.includes(id)),
    mentions: feature.mentions?.(content) ?? [],
    audience: feature.audience?.(content) ?? null,
    summary: feature.summary(content),
  }
}

function placesOf<Content, Entry, State, Action>(
  rules: Rules<Content, Entry, State, Action>,
  card: CardFacts<Content, State>,
): CardPlaces {
  const occasions = rules.occasions?.(card) ?? []
  const none = occasions.length === 0
  return {
    slot: rules.slot === undefined ? '' : rules.slot(card),
    wakesAt: rules.wakesAt?.(card) ?? null,
    occursFrom: none ? null : Math.min(...occasions.map(({ startsAt }) => startsAt)),
    occursUntil: none ? null : Math.max(...occasions.map(({ endsAt }) => endsAt)),
  }
}

function parse<Output>(schema: z.ZodType<Output>, value: unknown, where: string): Output {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  throw new DomainError('invalid', 'input', { at: [where, ...(result.error.issues[0]?.path ?? [])].join('.') })
}
