import { endDueCard } from '../features/end-card.ts'
import { cardsByEnd } from '../storage/stores/cards.store.ts'
import type { Deadlines } from './deadline-runner.ts'

/** Cards end when their time has come. @see TOOL-3 */
export const cardDeadlines: Deadlines = { name: 'cards', soonest: cardsByEnd, run: endDueCard }
