import type { Work } from '../domain/once.ts'
import { audienceOf, type CardRow, entriesOf } from '../storage/stores/cards.store.ts'
import { applyOutcome } from './apply-outcome.ts'
import { toolNamed } from './index.ts'

/**
 * What a card does by itself at its time, short of ending: it reminds, its next period begins.
 * @throws Error when it would wake again at once, for ever
 * @see TOOL-3
 */
export async function wakeCard(work: Work, card: CardRow): Promise<void> {
  const { now, newId, random } = work
  const audience = await audienceOf(work.db, card)
  const at = { now, newId, random, audience }
  const decided = toolNamed(card.tool)
    .rules.open(card)
    .wake(at, await entriesOf(work.db, card.id))
  if (decided.wakesAt !== null && decided.wakesAt <= now) throw new Error(`card ${card.id} woke without moving on`)
  await applyOutcome(work, card, decided, null)
}
