import type { CardView } from '#shared/features/feature.ts'

/** A card as held here. `mineAt` is the revision at which the viewer's own entry was told: broadcasts leave it out. */
export interface HeldCard {
  readonly view: CardView
  readonly mineAt: number
}

/** The newer telling of a card, with the newest own entry of both, and its content, which either may have told. */
export function mergeCard(held: HeldCard | undefined, incoming: CardView): HeldCard {
  const tellsMine = incoming.mine !== undefined
  if (held === undefined) return { view: incoming, mineAt: tellsMine ? incoming.revision : -1 }
  const [newest, other] = incoming.revision >= held.view.revision ? [incoming, held.view] : [held.view, incoming]
  const takeMine = tellsMine && incoming.revision >= held.mineAt
  const { mine: _, content: told, ...base } = newest
  const mine = takeMine ? incoming.mine : held.view.mine
  const content = told ?? (other.revision >= newest.contentRevision ? other.content : undefined)
  return {
    view: { ...base, ...(content !== undefined && { content }), ...(mine !== undefined && { mine }) },
    mineAt: takeMine ? incoming.revision : held.mineAt,
  }
}

/** Whether a telling stands for itself: with its content, and the own entry of a card that somebody has answered. */
export function isWhole(view: CardView): boolean {
  return saysAll(view) && (view.mine !== undefined || view.revision === 1)
}

/** Whether it is known what the card says. */
export function saysAll(view: CardView): boolean {
  return view.content !== undefined
}
