import type { PollContent, PollEntry, PollState } from '#shared/features/poll/poll.ts'
import type { CardPhase } from '../face.ts'
import { percentOfVoters, percentOfVotes } from './poll-percent.ts'

export interface PollSituation {
  readonly content: PollContent
  readonly state: PollState
  readonly mine: PollEntry | null
  readonly phase: CardPhase
  /** How many people have voted. */
  readonly answered: number
}

/** One option as it is drawn; `votes` and `percent` are null while the results are hidden. `place` counts from 0. */
export interface PollOptionView {
  readonly place: number
  readonly text: string
  readonly pictureId: string | null
  readonly votes: number | null
  readonly percent: number | null
  readonly mine: boolean
  /** Has the most votes of an ended poll. */
  readonly leading: boolean
}

/** What one viewer sees of a poll and may do with it. */
export interface PollView {
  readonly options: readonly PollOptionView[]
  /** `afterVote`, `afterEnd`: hidden until then. @see POLL-4 */
  readonly results: 'shown' | 'afterVote' | 'afterEnd'
  /** `first`: may vote. `change`: has voted, may vote again. `final`: has voted for good. `closed`: takes no votes. @see POLL-5 */
  readonly ballot: 'first' | 'change' | 'final' | 'closed'
  /** How many options a vote may name. @see POLL-2 */
  readonly atMost: number
  /** A vote cannot be changed once cast. */
  readonly final: boolean
}

/** Decides all of it; pure. */
export function pollView({ content, state, mine, phase, answered }: PollSituation): PollView {
  const { options, choice, results, changeable } = content
  const votes = state.tallies && options.map((_, place) => state.tallies?.[place] ?? 0)
  const percents = votes && (choice.type === 'single' ? percentOfVotes(votes) : percentOfVoters(votes, answered))
  const most = votes ? Math.max(...votes) : 0
  return {
    options: options.map(({ text, pictureId }, place) => ({
      place,
      text,
      pictureId,
      votes: votes?.[place] ?? null,
      percent: percents?.[place] ?? null,
      mine: mine?.options.includes(place) ?? false,
      leading: phase === 'ended' && most > 0 && votes?.[place] === most,
    })),
    results: votes ? 'shown' : results === 'afterEnd' ? 'afterEnd' : 'afterVote',
    ballot: phase !== 'open' ? 'closed' : mine === null ? 'first' : changeable ? 'change' : 'final',
    atMost: choice.type === 'single' ? 1 : choice.atMost,
    final: !changeable,
  }
}

/** The choice after a click on `place`: one option moves, of several each goes on and off, never beyond `atMost`. */
export function picked(before: readonly number[], place: number, atMost: number): readonly number[] {
  if (atMost === 1) return [place]
  if (before.includes(place)) return before.filter((other) => other !== place)
  return before.length < atMost ? [...before, place].sort((a, b) => a - b) : before
}

/** `58%`; votes too few for one percent are still more than none. */
export function percentText({ votes, percent }: Pick<PollOptionView, 'votes' | 'percent'>): string {
  return percent === 0 && votes !== null && votes > 0 ? '<1%' : `${percent ?? 0}%`
}
