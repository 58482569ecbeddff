import { z } from 'zod'

/** A document being written: a tree of nodes, which may be too long or wrong in any other way. */
export const WrittenBody = z.looseObject({
  type: z.literal('doc'),
  content: z.array(z.looseObject({ type: z.string() })),
})
export type WrittenBody = z.infer<typeof WrittenBody>

const WrittenNode = z.looseObject({
  type: z.string(),
  attrs: z.record(z.string(), z.unknown()).optional(),
  content: z.array(z.unknown()).optional(),
})

/**
 * The editor's document as it is kept and sent: without what only the editor needs (that a cell is one cell, that a code
 * block has no language), without pictures that are still on their way, and without the empty line at its end.
 */
export function storedBody(document: unknown): WrittenBody {
  const { content = [] } = WrittenNode.parse(document)
  const stored = content.flatMap(storedNode)
  while (stored.length > 1 && isEmptyParagraph(stored.at(-1))) stored.pop()
  return { type: 'doc', content: stored }
}

type Stored = WrittenBody['content'][number]

function storedNode(unparsed: unknown): Stored[] {
  const { attrs, content, ...node } = WrittenNode.parse(unparsed)
  if (node.type === 'image' && typeof attrs?.id !== 'string') return []
  const kept = attrs === undefined ? undefined : keptAttributes(node.type, attrs)
  return [
    {
      ...node,
      ...(kept === undefined ? {} : { attrs: kept }),
      ...(content === undefined ? {} : { content: content.flatMap(storedNode) }),
    },
  ]
}

/** Undefined where the node is kept without any. */
function keptAttributes(type: string, attrs: Record<string, unknown>): Record<string, unknown> | undefined {
  if (type === 'tableCell' || type === 'tableHeader' || type === 'codeBlock') return undefined
  if (type === 'image') return { id: attrs.id, width: attrs.width, height: attrs.height }
  if (type === 'orderedList') return { start: Math.min(Number(attrs.start), 999_999) }
  return attrs
}

function isEmptyParagraph(node: Stored | undefined): boolean {
  return node?.type === 'paragraph' && node.content === undefined
}
