import type { CardView } from '#shared/features/feature.ts'
import { isAnswered } from '#shared/features/is-answered.ts'
import type { Db } from '../storage/storage.ts'
import { type CardRow, contentRevisionsOf, countsOf, entriesBy } from '../storage/stores/cards.store.ts'
import { runnersOf } from '../storage/stores/members.store.ts'
import { toolNamed } from './index.ts'
import type { Looking, OpenCard } from './server-tool.ts'

/** How many of the audience answered. @see TOOL-6 */
interface Counts {
  readonly answered: number
  readonly audience: number
}

/** Cards as this person may see them, each with their own entry. */
export async function viewCards(db: Db, viewerId: string, cards: readonly CardRow[]): Promise<CardView[]> {
  const ids = cards.map(({ id }) => id)
  const mine = new Map((await entriesBy(db, viewerId, ids)).map((row) => [row.cardId, row.entry]))
  const contentRevisions = await contentRevisionsOf(db, ids)
  const running = new Map<string, ReadonlySet<string>>()
  const views: CardView[] = []
  for (const card of cards) {
    const open = toolNamed(card.tool).rules.open(card)
    const kept = mine.get(card.id) ?? null
    const { conversationId } = card
    const runners = running.get(conversationId) ?? (await runnersOf(db, conversationId))
    running.set(conversationId, runners)
    const runs = card.createdBy === viewerId || runners.has(viewerId)
    const looking = { personId: viewerId, runs, kept }
    views.push({
      ...viewOf(card, open, { ...(await countsFor(db, card)), contentRevision: contentRevisions(card.id) }, looking),
      mine: kept === null ? null : open.entry(kept),
    })
  }
  return views
}

/** One card as one person may see it, without their own entry. */
export function viewOf(card: CardRow, open: OpenCard, counted: Counted, looking: Looking): Omit<CardView, 'mine'> {
  const {
    id,
    conversationId,
    messageId,
    tool,
    version,
    revision,
    rev,
    createdBy,
    createdAt,
    endsAt,
    endedAt,
    endedBy,
  } = card
  return {
    id,
    conversationId,
    messageId,
    tool,
    version,
    content: open.content,
    state: open.stateFor(looking),
    revision,
    rev,
    createdBy,
    createdAt,
    endsAt,
    endedAt,
    endedBy,
    ...counted,
  }
}

/** What of a card stands in other rows than its own. */
interface Counted extends Counts {
  readonly contentRevision: number
}

/** How many answered; what nobody answers is not counted. */
export async function countsFor(db: Db, card: CardRow): Promise<Counts> {
  return isAnswered(toolNamed(card.tool).tool) ? countsOf(db, card) : { answered: 0, audience: 0 }
}
