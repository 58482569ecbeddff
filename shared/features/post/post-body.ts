import { z } from 'zod'
import { Id } from '../../domain/ids.ts'
import { PictureSide } from '../../domain/picture.ts'
import { bodyFits } from './body-fits.ts'
import { postLimits } from './post-limits.ts'

/** Colours by name: each is readable on light and on dark, where a number would be on one of them. @see POST-1 */
export const postColours = ['red', 'orange', 'green', 'blue', 'purple', 'grey'] as const

/** An address that opens outside: the web or a letter, without white space or control characters. */
export const PostHref = z
  .string()
  .max(postLimits.href)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is kept out.
  .regex(/^(?:https?:\/\/[^\s/\u0000-\u0020\u007f]|mailto:[^\s\u0000-\u0020\u007f])[^\s\u0000-\u0020\u007f]*$/i)

const PostMark = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('bold') }),
  z.strictObject({ type: z.literal('italic') }),
  z.strictObject({ type: z.literal('underline') }),
  z.strictObject({ type: z.literal('strike') }),
  z.strictObject({ type: z.literal('code') }),
  z.strictObject({ type: z.literal('colour'), attrs: z.strictObject({ colour: z.enum(postColours) }) }),
  z.strictObject({ type: z.literal('link'), attrs: z.strictObject({ href: PostHref }) }),
])
export type PostMark = z.infer<typeof PostMark>

/** Each mark at most once. */
const Marks = z
  .array(PostMark)
  .min(1)
  .max(7)
  .refine((marks) => new Set(marks.map(({ type }) => type)).size === marks.length)

const Words = z.string().min(1).max(postLimits.characters)
const PlainText = z.strictObject({ type: z.literal('text'), text: Words })

/** `label` is their name when they were mentioned; who it is says the id. */
export const PostMention = z.strictObject({ id: Id, label: z.string().min(1).max(64) })

const PostInline = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), text: Words, marks: Marks.optional() }),
  z.strictObject({ type: z.literal('hardBreak'), marks: Marks.optional() }),
  z.strictObject({
    type: z.literal('mention'),
    attrs: PostMention,
    marks: Marks.optional(),
  }),
])
export type PostInline = z.infer<typeof PostInline>

const Inlines = z.array(PostInline).min(1)
const Paragraph = z.strictObject({ type: z.literal('paragraph'), content: Inlines.optional() })
const Heading = z.strictObject({
  type: z.literal('heading'),
  attrs: z.strictObject({ level: z.union([z.literal(1), z.literal(2), z.literal(3)]) }),
  content: Inlines.optional(),
})
const CodeBlock = z.strictObject({ type: z.literal('codeBlock'), content: z.array(PlainText).min(1).optional() })
const Image = z.strictObject({
  type: z.literal('image'),
  attrs: z.strictObject({ id: Id, width: PictureSide, height: PictureSide }),
})
const Divider = z.strictObject({ type: z.literal('horizontalRule') })

export type PostParagraph = z.infer<typeof Paragraph>
/** An item begins with its own words; what is below it follows. */
export interface PostListItem {
  type: 'listItem'
  content: (PostParagraph | PostList)[]
}
export type PostList =
  | { type: 'bulletList'; content: PostListItem[] }
  | { type: 'orderedList'; attrs: { start: number }; content: PostListItem[] }

const ListItem = z.strictObject({
  type: z.literal('listItem'),
  get content(): z.ZodType<PostListItem['content']> {
    return z
      .array(z.discriminatedUnion('type', [Paragraph, BulletList, OrderedList]))
      .min(1)
      .refine(([first]) => first?.type === 'paragraph')
  },
})
const BulletList = z.strictObject({
  type: z.literal('bulletList'),
  get content(): z.ZodType<PostListItem[]> {
    return z.array(ListItem).min(1)
  },
})
const OrderedList = z.strictObject({
  type: z.literal('orderedList'),
  attrs: z.strictObject({ start: z.number().int().min(0).max(999_999) }),
  get content(): z.ZodType<PostListItem[]> {
    return z.array(ListItem).min(1)
  },
})

const Quotable = z.discriminatedUnion('type', [Paragraph, Heading, BulletList, OrderedList, CodeBlock])
const Quote = z.strictObject({ type: z.literal('blockquote'), content: z.array(Quotable).min(1) })

const Held = z.discriminatedUnion('type', [Paragraph, BulletList, OrderedList])
const Cell = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('tableCell'), content: z.array(Held).min(1) }),
  z.strictObject({ type: z.literal('tableHeader'), content: z.array(Held).min(1) }),
])
const Row = z.strictObject({ type: z.literal('tableRow'), content: z.array(Cell).min(1).max(postLimits.columns) })
/** Every row has as many cells as the first; none reaches over several. */
const Table = z.strictObject({
  type: z.literal('table'),
  content: z
    .array(Row)
    .min(1)
    .max(postLimits.rows)
    .refine((rows) => rows.every(({ content }) => content.length === rows[0]?.content.length)),
})

const PostBlock = z.discriminatedUnion('type', [
  Paragraph,
  Heading,
  BulletList,
  OrderedList,
  Quote,
  CodeBlock,
  Image,
  Table,
  Divider,
])
export type PostBlock = z.infer<typeof PostBlock>
/** Any node of a body, except the body. */
export type PostNode = PostBlock | PostInline | PostListItem | z.infer<typeof Row> | z.infer<typeof Cell>

const Document = z.strictObject({ type: z.literal('doc'), content: z.array(PostBlock).min(1) })

/**
 * The body of a post: a tree as the editor makes it, of the nodes, marks and attributes named here and no others, never
 * HTML. It is measured before it is looked into, without recursion, so that no depth of nesting is dangerous.
 * @see POST-1, POST-3
 */
export const PostBody = z
  .unknown()
  .superRefine((value, context) => {
    const wrong = bodyFits(value)
    // Nothing is looked into any further.
    if (wrong !== null) context.addIssue({ code: 'custom', message: wrong, params: { wrong }, continue: false })
  })
  .pipe(Document)
export type PostBody = z.infer<typeof PostBody>
