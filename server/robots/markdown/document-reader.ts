import type { fromMarkdown } from 'mdast-util-from-markdown'
import type { RobotBlock, RobotInline } from '#shared/domain/robot-document.ts'
import { webAddress } from '../web-address.ts'

type Block = ReturnType<typeof fromMarkdown>['children'][number]
type Paragraph = Extract<Block, { type: 'paragraph' }>
type Inline = Paragraph['children'][number]
type List = Extract<Block, { type: 'list' }>
type Table = Extract<Block, { type: 'table' }>

export interface NamedPicture {
  readonly id: string
  readonly url: string
}

/** What lies deeper than this is drawn as words. */
const depthAtMost = 8

/** Makes the nodes a robot's document may have of a Markdown tree; what has no node of its own becomes its words. */
export class DocumentReader {
  readonly pictures: NamedPicture[] = []
  steps = 0
  readonly #newId: () => string

  constructor(newId: () => string) {
    this.#newId = newId
  }

  blocks(nodes: readonly Block[], depth = 0): RobotBlock[] {
    return nodes.flatMap((node) => this.#block(node, depth))
  }

  #block(node: Block, depth: number): RobotBlock[] {
    this.steps += 1
    if (depth >= depthAtMost) return paragraph(this.#words(node))
    switch (node.type) {
      case 'paragraph':
        return [{ type: 'paragraph', content: this.#inlines(node.children) }]
      case 'heading':
        return [{ type: 'heading', level: node.depth, content: this.#inlines(node.children) }]
      case 'blockquote':
        return [{ type: 'quote', content: this.blocks(node.children, depth + 1) }]
      case 'list':
        return [this.#list(node, depth)]
      case 'code':
        return [{ type: 'code', language: node.lang?.slice(0, 32) ?? null, text: node.value }]
      case 'table':
        return [this.#table(node)]
      case 'thematicBreak':
        return [{ type: 'rule' }]
      case 'definition':
        return []
      default:
        return paragraph(this.#words(node))
    }
  }

  #list({ ordered, start, children }: List, depth: number): RobotBlock {
    const items = children.map((item) => {
      this.steps += 1
      const blocks = this.blocks(item.children, depth + 1)
      return typeof item.checked === 'boolean' ? ticked(blocks, item.checked) : blocks
    })
    return { type: 'list', start: ordered ? Math.min(start ?? 1, 999_999_999) : null, items }
  }

  /** Every row gets as many cells as the table has columns. */
  #table({ align, children }: Table): RobotBlock {
    const columns = align?.length ?? 0
    const rows = children.map(({ children: cells }) =>
      Array.from({ length: columns }, (_, column) => this.#inlines(cells[column]?.children ?? [])),
    )
    return { type: 'table', align: align?.map((one) => one ?? null) ?? [], rows }
  }

  #inlines(nodes: readonly Inline[], depth = 0): RobotInline[] {
    const content: RobotInline[] = []
    for (const node of nodes)
      for (const inline of this.#inline(node, depth)) {
        const last = content.at(-1)
        if (inline.type === 'text' && last?.type === 'text') last.text += inline.text
        else content.push(inline)
      }
    return content
  }

  #inline(node: Inline, depth: number): RobotInline[] {
    this.steps += 1
    if (depth >= depthAtMost) return text(this.#words(node))
    switch (node.type) {
      case 'strong':
      case 'emphasis':
        return [{ type: node.type, content: this.#inlines(node.children, depth + 1) }]
      case 'delete':
        return this.#inlines(node.children, depth + 1)
      case 'inlineCode':
        return node.value === '' ? [] : [{ type: 'code', text: node.value }]
      case 'break':
        return [{ type: 'break' }]
      case 'link': {
        const content = this.#inlines(node.children, depth + 1)
        const href = webAddress(node.url)
        return href === null ? content : [{ type: 'link', href, content }]
      }
      case 'image':
        return this.#picture(node.url, node.alt ?? '')
      case 'text':
        return lines(node.value)
      default:
        return text(this.#words(node))
    }
  }

  #picture(address: string, alt: string): RobotInline[] {
    const url = webAddress(address)
    if (url === null) return text(alt)
    const id = this.#newId()
    this.pictures.push({ id, url })
    return [{ type: 'image', pictureId: id, alt }]
  }

  /** The words of anything at all, without recursion. */
  #words(node: Block | Inline): string {
    const words: string[] = []
    const waiting: object[] = [node]
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      this.steps += 1
      if ('value' in next && typeof next.value === 'string') words.push(next.value)
      if ('children' in next && Array.isArray(next.children))
        for (const child of next.children.toReversed()) waiting.push(child)
    }
    return words.join(' ')
  }
}

const text = (words: string): RobotInline[] => (words === '' ? [] : [{ type: 'text', text: words }])
const paragraph = (words: string): RobotBlock[] => (words === '' ? [] : [{ type: 'paragraph', content: text(words) }])

/** A line break in the source is one in the message: programs write lines, not paragraphs. */
function lines(value: string): RobotInline[] {
  return value.split('\n').flatMap((line, place) => (place === 0 ? text(line) : [{ type: 'break' }, ...text(line)]))
}

/** A task in a list shows whether it is done. */
function ticked(blocks: RobotBlock[], done: boolean): RobotBlock[] {
  const [first, ...rest] = blocks
  const box = text(done ? '☑ ' : '☐ ')
  if (first?.type === 'paragraph') return [{ ...first, content: [...box, ...first.content] }, ...rest]
  return [{ type: 'paragraph', content: box }, ...blocks]
}
