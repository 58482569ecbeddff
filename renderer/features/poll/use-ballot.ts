import { useState } from 'react'
import type { PollAction } from '#shared/features/poll/poll.ts'
import { type PollView, picked } from './poll-view.ts'

/** A ballot paper in someone's hand: chosen but not cast is only known here. */
export interface Ballot {
  /** `voting`: the options can be chosen; `reading`: they show how it stands. */
  readonly mode: 'voting' | 'reading'
  readonly chosen: readonly number[]
  /** As many as may be are chosen: the others have to wait. */
  readonly full: boolean
  /** "Vote" was pressed with nothing chosen. */
  readonly emptyCast: boolean
  /** The vote was taken while this was drawn: say so once to who listens. */
  readonly justCast: boolean
  readonly toggle: (place: number) => void
  readonly cast: () => void
  /** Takes the cast vote back into the hand; null where that may not be. @see POLL-5 */
  readonly change: (() => void) | null
  readonly cancel: (() => void) | null
}

/** What was chosen stays after a refusal, so that nothing is lost. */
export function useBallot(view: PollView, busy: boolean, onAct: (action: PollAction) => Promise<boolean>): Ballot {
  const [chosen, setChosen] = useState<readonly number[]>([])
  const [changing, setChanging] = useState(false)
  const [emptyCast, setEmptyCast] = useState(false)
  const [justCast, setJustCast] = useState(false)
  const changes = view.ballot === 'change' && changing

  async function cast(): Promise<void> {
    if (busy) return
    setEmptyCast(chosen.length === 0)
    if (chosen.length === 0) return
    setJustCast(false)
    const taken = await onAct({ type: 'vote', options: [...chosen] })
    setJustCast(taken)
    if (taken) setChanging(false)
  }

  return {
    mode: view.ballot === 'first' || changes ? 'voting' : 'reading',
    chosen,
    full: view.atMost > 1 && chosen.length >= view.atMost,
    emptyCast: emptyCast && chosen.length === 0,
    justCast,
    toggle: (place) => setChosen(picked(chosen, place, view.atMost)),
    cast: () => void cast(),
    change:
      view.ballot === 'change' && !changes
        ? () => {
            setChosen(view.options.filter(({ mine }) => mine).map(({ place }) => place))
            setChanging(true)
          }
        : null,
    cancel: changes ? () => setChanging(false) : null,
  }
}
