import { postLimits } from './post-limits.ts'

/** What a document has too much of. */
export type BodyExcess = 'tooDeep' | 'tooManyNodes' | 'tooLong' | 'tooManyPictures' | 'listTooDeep'

interface Step {
  readonly value: unknown
  readonly depth: number
  readonly lists: number
}

/**
 * What anything at all has too much of to be a post's body; null where it fits. Keeps its own stack: how deep a stranger
 * nests does not matter, and it ends at the first limit.
 * @see POST-1
 */
export function bodyFits(body: unknown): BodyExcess | null {
  const counts = { nodes: 0, characters: 0, pictures: 0 }
  const steps: Step[] = [{ value: body, depth: 0, lists: 0 }]
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    const { value, depth } = step
    if (depth > postLimits.depth) return 'tooDeep'
    if (Array.isArray(value)) {
      // A list as long as this cannot fit, and is not put on the stack.
      if (value.length > postLimits.nodes) return 'tooManyNodes'
      for (const part of value) {
        if (isHolder(part)) steps.push({ ...step, value: part, depth: Array.isArray(part) ? depth + 1 : depth })
      }
      continue
    }
    if (!isHolder(value)) continue
    counts.nodes += 1
    if (counts.nodes > postLimits.nodes) return 'tooManyNodes'
    const lists = step.lists + Number(isList(value))
    if (lists > postLimits.listDepth) return 'listTooDeep'
    count(value, counts)
    if (counts.characters > postLimits.characters) return 'tooLong'
    if (counts.pictures > postLimits.pictures) return 'tooManyPictures'
    for (const part of Object.values(value)) {
      if (isHolder(part)) steps.push({ value: part, depth: depth + 1, lists })
    }
  }
  return null
}

function isHolder(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

function isList(node: object): boolean {
  return 'type' in node && (node.type === 'bulletList' || node.type === 'orderedList')
}

function count(node: object, counts: { characters: number; pictures: number }): void {
  if ('text' in node && typeof node.text === 'string') counts.characters += node.text.length
  // A mention reads as its name behind an @.
  if ('label' in node && typeof node.label === 'string') counts.characters += node.label.length + 1
  if ('type' in node && node.type === 'image') counts.pictures += 1
}
