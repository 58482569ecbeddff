import type { ScheduleMoves } from '#shared/features/schedule/schedule-moves.ts'

/** Whom a change asks or tells. */
export function changeNote(moves: ScheduleMoves): 'asksAgain' | 'tells' | 'tellsOffers' | 'quiet' {
  const notes = { series: 'asksAgain', dates: 'tells', fewer: 'tells', offers: 'tellsOffers', none: 'quiet' } as const
  return notes[moves.type]
}
