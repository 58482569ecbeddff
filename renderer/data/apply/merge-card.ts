import type { CardView } from '#shared/features/feature.ts'

/** A card as held here. `mineAt` is the revision at which the viewer's own entry was told: broadcasts leave it out. */
export interface HeldCard {
  readonly view: CardView
  readonly mineAt: number
}

/** The newer telling of a card, with the newest own entry of both. */
export function mergeCard(held: HeldCard | undefined, incoming: CardView): HeldCard {
  const tellsMine = incoming.mine !== undefined
  if (held === undefined) return { view: incoming, mineAt: tellsMine ? incoming.revision : -1 }
  const newer = incoming.revision >= held.view.revision
  const takeMine = tellsMine && incoming.revision >= held.mineAt
  if (!newer && !takeMine) return held
  const { mine: _, ...base } = newer ? incoming : held.view
  const mine = takeMine ? incoming.mine : held.view.mine
  return {
    view: mine === undefined ? base : { ...base, mine },
    mineAt: takeMine ? incoming.revision : held.mineAt,
  }
}

/** Whether a telling stands for itself: without the own entry only a card that nobody has answered yet does. */
export function isWhole(view: CardView): boolean {
  return view.mine !== undefined || view.revision === 1
}
