import fc from 'fast-check'
import { type PostBlock, type PostBody, type PostMark, postColours } from '#shared/features/post/post-body.ts'
import { hostileStrings } from './hostile-strings.ts'

type Marks = Extract<PostBlock, { type: 'paragraph' }>['content']

const words = fc.oneof(
  fc.string({ minLength: 1, maxLength: 12 }),
  fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }),
  fc.constantFrom(...hostileStrings.filter((text) => text !== '')),
)
const ids = fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom(...'abcdefXYZ0189-') })

const anyMark = fc.oneof(
  fc.constantFrom<'bold' | 'italic' | 'underline' | 'strike'>('bold', 'italic', 'underline', 'strike').map((type) => ({
    type,
  })),
  fc.constantFrom(...postColours).map((colour) => ({ type: 'colour' as const, attrs: { colour } })),
  fc
    .constantFrom('https://example.com/a?b=c#d', 'http://例子.cn/路', 'mailto:a@example.com')
    .map((href) => ({ type: 'link' as const, attrs: { href } })),
)
const marks: fc.Arbitrary<PostMark[]> = fc.uniqueArray(anyMark, {
  selector: ({ type }) => type,
  minLength: 1,
  maxLength: 4,
})
/** Code stands alone: no other dress can be put on it. */
const dress: fc.Arbitrary<PostMark[]> = fc.oneof(marks, fc.constant<PostMark[]>([{ type: 'code' }]))

const anyInline = fc.oneof(
  fc.record({ type: fc.constant('text' as const), text: words }),
  fc.record({ type: fc.constant('text' as const), text: words, marks: dress }),
  fc.constant({ type: 'hardBreak' as const }),
  fc.record({ type: fc.constant('mention' as const), attrs: fc.record({ id: ids, label: words }) }),
)
const inlines: fc.Arbitrary<NonNullable<Marks>> = fc.array(anyInline, { minLength: 1, maxLength: 5 })
const paragraph = fc.oneof(
  fc.constant({ type: 'paragraph' as const }),
  inlines.map((content) => ({ type: 'paragraph' as const, content })),
)
const heading = fc.record({
  type: fc.constant('heading' as const),
  attrs: fc.record({ level: fc.constantFrom<1 | 2 | 3>(1, 2, 3) }),
  content: inlines,
})
const codeBlock = words.map((text) => ({ type: 'codeBlock' as const, content: [{ type: 'text' as const, text }] }))
const image = fc.record({
  type: fc.constant('image' as const),
  attrs: fc.record({
    id: ids,
    width: fc.integer({ min: 1, max: 12_000 }),
    height: fc.integer({ min: 1, max: 12_000 }),
  }),
})

type List = Extract<PostBlock, { type: 'bulletList' | 'orderedList' }>

function listOf(depth: number): fc.Arbitrary<List> {
  const below: fc.Arbitrary<readonly List[]> =
    depth === 1 ? fc.constant([]) : fc.array(listOf(depth - 1), { maxLength: 1 })
  const item = fc
    .tuple(paragraph, below)
    .map(([own, lists]) => ({ type: 'listItem' as const, content: [own, ...lists] }))
  const items = fc.array(item, { minLength: 1, maxLength: 3 })
  return fc.oneof(
    items.map((content) => ({ type: 'bulletList' as const, content })),
    fc
      .tuple(items, fc.nat(99))
      .map(([content, start]) => ({ type: 'orderedList' as const, attrs: { start }, content })),
  )
}

const list = listOf(4)
const quote = fc
  .array(fc.oneof(paragraph, heading, codeBlock, list), { minLength: 1, maxLength: 3 })
  .map((content) => ({ type: 'blockquote' as const, content }))
const table = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })).chain(([rows, columns]) => {
  const cell = fc.record({
    type: fc.constantFrom<'tableCell' | 'tableHeader'>('tableCell', 'tableHeader'),
    content: fc.array(fc.oneof(paragraph, listOf(2)), { minLength: 1, maxLength: 2 }),
  })
  const row = fc
    .array(cell, { minLength: columns, maxLength: columns })
    .map((content) => ({ type: 'tableRow' as const, content }))
  return fc.array(row, { minLength: rows, maxLength: rows }).map((content) => ({ type: 'table' as const, content }))
})

/** Any body a post can have, with hostile words in every place. */
export const anyPostBody: fc.Arbitrary<PostBody> = fc
  .array(
    fc.oneof(
      paragraph,
      heading,
      codeBlock,
      image,
      list,
      quote,
      table,
      fc.constant({ type: 'horizontalRule' as const }),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((content) => ({ type: 'doc' as const, content }))
