import { z } from 'zod'
import { Id } from './ids.ts'
import { Called } from './mention.ts'

/** An address that opens outside: the web only, without white space or control characters. */
export const WebAddress = z
  .string()
  .max(2048)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is kept out.
  .regex(/^https?:\/\/[^\s/\u0000-\u0020\u007f][^\s\u0000-\u0020\u007f]*$/i)

const Words = z.string().min(1)

export type RobotInline =
  | { type: 'text'; text: string }
  | { type: 'code'; text: string }
  | { type: 'break' }
  | { type: 'image'; pictureId: string; alt: string }
  | { type: 'mention'; who: Called; label: string }
  | { type: 'strong' | 'emphasis'; content: RobotInline[] }
  | { type: 'font'; colour: 'info' | 'comment' | 'warning'; content: RobotInline[] }
  | { type: 'link'; href: string; content: RobotInline[] }

/** Words and what is among them. `label` of a mention is what was called; who it is says `who`. */
export const RobotInline: z.ZodType<RobotInline> = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), text: Words }),
  z.strictObject({ type: z.literal('code'), text: Words }),
  z.strictObject({ type: z.literal('break') }),
  z.strictObject({ type: z.literal('image'), pictureId: Id, alt: z.string() }),
  z.strictObject({ type: z.literal('mention'), who: Called, label: z.string().min(2).max(66) }),
  z.strictObject({
    type: z.enum(['strong', 'emphasis']),
    get content() {
      return z.array(RobotInline)
    },
  }),
  z.strictObject({
    type: z.literal('font'),
    colour: z.enum(['info', 'comment', 'warning']),
    get content() {
      return z.array(RobotInline)
    },
  }),
  z.strictObject({
    type: z.literal('link'),
    href: WebAddress,
    get content() {
      return z.array(RobotInline)
    },
  }),
])

const Alignment = z.enum(['left', 'center', 'right']).nullable()

export type RobotBlock =
  | { type: 'paragraph'; content: RobotInline[] }
  | { type: 'heading'; level: number; content: RobotInline[] }
  | { type: 'quote'; content: RobotBlock[] }
  | { type: 'list'; start: number | null; items: RobotBlock[][] }
  | { type: 'code'; language: string | null; text: string }
  | { type: 'table'; align: z.infer<typeof Alignment>[]; rows: RobotInline[][][] }
  | { type: 'rule' }

/** `start` of a list is null where it has bullets. The first row of a table is its head; every row has a cell for each `align`. */
export const RobotBlock: z.ZodType<RobotBlock> = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('paragraph'), content: z.array(RobotInline) }),
  z.strictObject({ type: z.literal('heading'), level: z.number().int().min(1).max(6), content: z.array(RobotInline) }),
  z.strictObject({
    type: z.literal('quote'),
    get content() {
      return z.array(RobotBlock)
    },
  }),
  z.strictObject({
    type: z.literal('list'),
    start: z.number().int().min(0).max(999_999_999).nullable(),
    get items() {
      return z.array(z.array(RobotBlock))
    },
  }),
  z.strictObject({ type: z.literal('code'), language: z.string().max(32).nullable(), text: z.string() }),
  z
    .strictObject({
      type: z.literal('table'),
      align: z.array(Alignment).min(1),
      rows: z.array(z.array(z.array(RobotInline))).min(1),
    })
    .refine(({ align, rows }) => rows.every((row) => row.length === align.length)),
  z.strictObject({ type: z.literal('rule') }),
])

/** The words of a document in the order of reading, blocks apart by a space. */
export function documentText(blocks: readonly RobotBlock[]): string {
  return blocks.map(blockText).filter(Boolean).join(' ')
}

function blockText(block: RobotBlock): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return inlineText(block.content)
    case 'quote':
      return documentText(block.content)
    case 'list':
      return block.items.map(documentText).join(' ')
    case 'code':
      return block.text
    case 'table':
      return block.rows.flat().map(inlineText).filter(Boolean).join(' ')
    case 'rule':
      return ''
  }
}

function inlineText(content: readonly RobotInline[]): string {
  return content.map(wordsOf).join('')
}

function wordsOf(inline: RobotInline): string {
  if ('content' in inline) return inlineText(inline.content)
  if ('text' in inline) return inline.text
  if (inline.type === 'mention') return inline.label
  return inline.type === 'image' ? inline.alt : ' '
}
