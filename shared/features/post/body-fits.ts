import { postLimits } from './post-limits.ts'

/** What a document has too much of. */
export type BodyExcess = 'tooDeep' | 'tooManyNodes' | 'tooLong' | 'tooManyPictures' | 'listTooDeep'

/**
 * What anything at all has too much of to be a post's body; null where it fits. Keeps its own stack: how deep a stranger
 * nests does not matter, and it ends at the first limit.
 * @see POST-1
 */
export function bodyFits(body: unknown): BodyExcess | null {
  const seen: Seen = { nodes: 0, characters: 0, pictures: 0 }
  const steps: Step[] = isHolder(body) ? [{ holder: body, depth: 0, lists: Number(isList(body)) }] : []
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    if (!Array.isArray(step.holder)) count(step.holder, seen)
    const excess = excessOf(seen, step)
    if (excess !== null) return excess
    steps.push(...below(step))
  }
  return null
}

/** How much of what is counted is in something that is being written, whatever it is. */
export function bodyCounts(body: unknown): { readonly characters: number; readonly pictures: number } {
  const seen: Seen = { nodes: 0, characters: 0, pictures: 0 }
  const steps: Step[] = isHolder(body) ? [{ holder: body, depth: 0, lists: 0 }] : []
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    if (!Array.isArray(step.holder)) count(step.holder, seen)
    steps.push(...below(step))
  }
  return seen
}

/** An object or array on the way down; `lists` of a document are those it lies in, itself among them. */
interface Step {
  readonly holder: object
  readonly depth: number
  readonly lists: number
}

interface Seen {
  nodes: number
  characters: number
  pictures: number
}

function excessOf({ nodes, characters, pictures }: Seen, { holder, depth, lists }: Step): BodyExcess | null {
  if (depth > postLimits.depth * 2) return 'tooDeep'
  if (nodes > postLimits.nodes || (Array.isArray(holder) && holder.length > postLimits.nodes)) return 'tooManyNodes'
  if (lists > postLimits.listDepth) return 'listTooDeep'
  if (characters > postLimits.characters) return 'tooLong'
  return pictures > postLimits.pictures ? 'tooManyPictures' : null
}

function below({ holder, depth, lists }: Step): Step[] {
  return Object.values(holder)
    .filter(isHolder)
    .map((part) => ({ holder: part, depth: depth + 1, lists: lists + Number(isList(part)) }))
}

function isHolder(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

function isList(node: object): boolean {
  return 'type' in node && (node.type === 'bulletList' || node.type === 'orderedList')
}

function count(node: object, seen: Seen): void {
  seen.nodes += 1
  if ('text' in node && typeof node.text === 'string') seen.characters += node.text.length
  // A mention reads as its name behind an @.
  if ('label' in node && typeof node.label === 'string') seen.characters += node.label.length + 1
  if ('type' in node && node.type === 'image') seen.pictures += 1
}
