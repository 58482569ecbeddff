import type { Work } from '../domain/once.ts'
import { findCard } from '../storage/stores/cards.store.ts'
import { finish } from './end-card.ts'
import { wakeCard } from './wake-card.ts'

/** Ends or wakes a card whose time has come, unless somebody was faster. The end leaves nothing to wake for. @see TOOL-3 */
export async function runDueCard(work: Work, cardId: string): Promise<void> {
  const card = await findCard(work.db, cardId)
  if (card === null || card.endedAt !== null) return
  if (card.endsAt !== null && card.endsAt <= work.now) await finish(work, card, null)
  else if (card.wakesAt !== null && card.wakesAt <= work.now) await wakeCard(work, card)
}
