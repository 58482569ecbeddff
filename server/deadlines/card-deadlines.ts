import { runDueCard } from '../features/run-due-card.ts'
import { cardsByMoment } from '../storage/stores/cards.store.ts'
import type { Deadlines } from './deadline-runner.ts'

/** Cards wake and end when their time has come. @see TOOL-3 */
export const cardDeadlines: Deadlines = { name: 'cards', soonest: cardsByMoment, run: runDueCard }
