import type { Root as CodeTree } from 'hast'
import { common, createLowlight } from 'lowlight'
import type { Root as MarkdownTree } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'

/** What a text is drawn from. */
export interface Trees {
  readonly markdown: MarkdownTree
  readonly code: CodeTree
}

/** A text to be read as one of them; `language` is the ending of a code file. */
export interface TextToParse {
  readonly as: keyof Trees
  readonly text: string
  readonly language: string
}

/** More than anybody writes, and little enough to be drawn at once. */
const most = { depth: 100, nodes: 50_000 } as const

const lowlight = createLowlight(common)

/** Null where it is drawn as plain text: an unknown language, or more nodes and levels than can be drawn. */
export function parseText(wanted: TextToParse): Trees[keyof Trees] | null {
  const tree = wanted.as === 'markdown' ? markdownTree(wanted.text) : codeTree(wanted)
  return tree !== null && isModest(tree) ? tree : null
}

function markdownTree(text: string): MarkdownTree {
  return fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
}

function codeTree({ text, language }: TextToParse): CodeTree | null {
  return lowlight.registered(language) ? lowlight.highlight(language, text) : null
}

/** Counted with a stack of its own, so that no nesting overflows anything. */
function isModest(tree: object): boolean {
  const steps = [{ node: tree, depth: 0 }]
  let nodes = 0
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    nodes += 1
    if (nodes > most.nodes || step.depth > most.depth) return false
    const { children } = Object(step.node)
    if (!Array.isArray(children)) continue
    for (const child of children) steps.push({ node: child, depth: step.depth + 1 })
  }
  return true
}
