import type { CardView, Feature } from '#shared/features/feature.ts'
import { features, isTool, type Tool } from '#shared/features/index.ts'
import type { Language } from '../i18n/texts.ts'
import type { ActionOf, ContentOf, EntryOf, StateOf } from './index.ts'

/** A card whose three parts are what its tool says they are. */
export interface CardParts<T extends Tool> {
  readonly content: ContentOf<T>
  readonly state: StateOf<T>
  readonly mine: EntryOf<T> | null
}

/** The parts of a card, or null where they are not what this version of the tool knows. */
export function readCard<T extends Tool>(
  tool: T,
  card: Pick<CardView, 'content' | 'state' | 'mine'>,
): CardParts<T> | null {
  const feature = featureOf(tool)
  const content = feature.content.safeParse(card.content)
  const state = feature.state.safeParse(card.state)
  const mine = feature.entry.nullable().safeParse(card.mine ?? null)
  if (!content.success || !state.success || !mine.success) return null
  return { content: content.data, state: state.data, mine: mine.data }
}

/** A card that nobody has answered, as it will be once the server has it; null where the content is not the tool's. */
export function freshCard<T extends Tool>(
  tool: T,
  unparsed: unknown,
  sentAt: number,
): (CardParts<T> & { readonly endsAt: number | null }) | null {
  const feature = featureOf(tool)
  const content = feature.content.safeParse(unparsed)
  if (!content.success) return null
  const endsAt = feature.endsAt(content.data, sentAt)
  return { content: content.data, state: feature.start(content.data, sentAt), mine: null, endsAt }
}

/** The one line of a card, or null where this version cannot say it. @see TOOL-1 */
export function readSummary(card: CardView, language: Language): string | null {
  const tool = drawableTool(card)
  if (tool === null) return null
  const content = featureOf(tool).content.safeParse(card.content)
  if (!content.success) return null
  const { zh, en } = featureOf(tool).summary(content.data)
  return language === 'zh-CN' ? zh : en
}

/** One person's answer, or null where this version cannot read it. */
export function readEntry<T extends Tool>(tool: T, entry: unknown): EntryOf<T> | null {
  const read = featureOf(tool).entry.safeParse(entry)
  return read.success ? read.data : null
}

/** The tool of a card, if this version of the product can draw it. A newer version of a known tool cannot be drawn. */
export function drawableTool({ tool, version }: Pick<CardView, 'tool' | 'version'>): Tool | null {
  return isTool(tool) && version <= features[tool].version ? tool : null
}

type FeatureOf<T extends Tool> = Feature<ContentOf<T>, EntryOf<T>, StateOf<T>, ActionOf<T>, string>

/** The registry as a mapped type, so that a tool's parts keep belonging together in generic code. */
const table: { readonly [T in Tool]: FeatureOf<T> } = features

function featureOf<T extends Tool>(tool: T): FeatureOf<T> {
  return table[tool]
}
