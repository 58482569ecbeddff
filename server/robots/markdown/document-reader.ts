import type { fromMarkdown } from 'mdast-util-from-markdown'
import type { RobotBlock, RobotInline } from '#shared/domain/robot-document.ts'
import { webAddress } from '../web-address.ts'

type Root = ReturnType<typeof fromMarkdown>
type Block = Root['children'][number]
type Paragraph = Extract<Block, { type: 'paragraph' }>
type Inline = Paragraph['children'][number]
type List = Extract<Block, { type: 'list' }>
type Table = Extract<Block, { type: 'table' }>
type Node = Block | Inline | List['children'][number] | Table['children'][number]

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

  /** Addresses that stand in a place of their own, by the name they are referred to. */
  readonly #addresses = new Map<string, string>()

  constructor(newId: () => string, root: Root) {
    this.#newId = newId
    for (const node of this.#within(root))
      if (node.type === 'definition' && !this.#addresses.has(node.identifier))
        this.#addresses.set(node.identifier, node.url)
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
      case 'footnoteDefinition':
        return paragraph(`${noteMark(node)} ${this.#words(node)}`)
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
      case 'link':
        return this.#link(node.url, this.#inlines(node.children, depth + 1))
      case 'linkReference':
        return this.#link(this.#addressOf(node), this.#inlines(node.children, depth + 1))
      case 'image':
        return this.#picture(node.url, node.alt ?? '')
      case 'imageReference':
        return this.#picture(this.#addressOf(node), node.alt ?? '')
      case 'footnoteReference':
        return text(noteMark(node))
      case 'text':
        return lines(node.value)
      default:
        return text(this.#words(node))
    }
  }

  #link(address: string, content: RobotInline[]): RobotInline[] {
    const href = webAddress(address)
    if (href === null) return content
    return [{ type: 'link', href, content: content.length === 0 ? text(href) : content }]
  }

  #addressOf({ identifier }: { readonly identifier: string }): string {
    return this.#addresses.get(identifier) ?? ''
  }

  #picture(address: string, alt: string): RobotInline[] {
    const url = webAddress(address)
    if (url === null) return text(alt)
    const id = this.#newId()
    this.pictures.push({ id, url })
    return [{ type: 'image', pictureId: id, alt }]
  }

  /** The words of anything at all. */
  #words(node: Block | Inline): string {
    return this.#within(node)
      .flatMap((one) => ('value' in one ? [one.value] : []))
      .join(' ')
  }

  /** A node and everything in it in the order of reading, without recursion. */
  #within(node: Root | Node): Node[] {
    const found: Node[] = []
    const waiting: (Root | Node)[] = [node]
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      this.steps += 1
      if (next.type !== 'root') found.push(next)
      if ('children' in next) for (const child of next.children.toReversed()) waiting.push(child)
    }
    return found
  }
}

/** How a note is referred to, and begins. */
const noteMark = ({ identifier }: { readonly identifier: string }) => `[^${identifier}]`

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
