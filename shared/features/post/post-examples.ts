import type { z } from 'zod'
import type { PostContent } from './post.ts'

type Example = z.infer<typeof PostContent>

const text = (words: string) => ({ type: 'text' as const, text: words })
const paragraph = (...content: readonly ReturnType<typeof text>[]) => ({
  type: 'paragraph' as const,
  content: [...content],
})
const item = (words: string) => ({ type: 'listItem' as const, content: [paragraph(text(words))] })

/** A short one, and one with every kind of node that needs nobody and no picture. */
export const postExamples: readonly Example[] = [
  {
    title: '周五下午茶',
    body: { type: 'doc', content: [paragraph(text('三点半，茶水间见。'))] },
  },
  {
    title: 'Release checklist',
    body: {
      type: 'doc',
      content: [
        { type: 'heading', attrs: { level: 1 }, content: [text('Before')] },
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'Freeze', marks: [{ type: 'bold' }] },
            { type: 'hardBreak' },
            { type: 'text', text: 'not after noon', marks: [{ type: 'colour', attrs: { colour: 'red' } }] },
            {
              type: 'text',
              text: 'the handbook',
              marks: [{ type: 'link', attrs: { href: 'https://example.com/release' } }, { type: 'underline' }],
            },
          ],
        },
        {
          type: 'orderedList',
          attrs: { start: 1 },
          content: [
            {
              type: 'listItem',
              content: [paragraph(text('Tag')), { type: 'bulletList', content: [item('sign it'), item('push it')] }],
            },
          ],
        },
        { type: 'blockquote', content: [paragraph(text('Slow is smooth.'))] },
        { type: 'codeBlock', content: [text('git tag -s v1.0\ngit push --tags')] },
        { type: 'horizontalRule' },
        {
          type: 'table',
          content: [
            {
              type: 'tableRow',
              content: [
                { type: 'tableHeader', content: [paragraph(text('Who'))] },
                { type: 'tableHeader', content: [paragraph(text('What'))] },
              ],
            },
            {
              type: 'tableRow',
              content: [
                { type: 'tableCell', content: [paragraph(text('Build'))] },
                { type: 'tableCell', content: [{ type: 'paragraph' }] },
              ],
            },
          ],
        },
      ],
    },
  },
]
