import { screen } from '@testing-library/react'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bodyNodes } from '#shared/features/post/body-nodes.ts'
import { PostContent, post } from '#shared/features/post/post.ts'
import type { PostBody } from '#shared/features/post/post-body.ts'
import { anyPostBody } from '../../../tests/any-post-body.ts'
import { draw } from '../../../tests/draw.tsx'
import { hostileStrings } from '../../../tests/hostile-strings.ts'
import { BodyView } from './BodyView.tsx'

const view = (body: PostBody) => <BodyView body={body} conversationId="group" />
const paragraph = (text: string): PostBody => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
})
/** What may stand in the page at all; everything with a power of its own is missing. */
const harmless = /^(DIV|P|BR|H4|H5|H6|UL|OL|LI|BLOCKQUOTE|PRE|CODE|HR|TABLE|TBODY|TR|TD|TH|STRONG|EM|U|S|SPAN|A)$/

describe('POST-3: a body is drawn from the tree', () => {
  test('every node is what it is to a screen reader too', async () => {
    await draw(view(PostContent.parse(post.examples[1]).body), 'en')
    expect(screen.getByRole('heading', { level: 4, name: 'Before' })).toBeTruthy()
    expect(screen.getByRole('link', { name: 'the handbook' }).getAttribute('href')).toBe('https://example.com/release')
    expect(screen.getAllByRole('list')).toHaveLength(2)
    expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual(['Who', 'What'])
    expect(screen.getByRole('separator')).toBeTruthy()
    expect(screen.getByText('not after noon').getAttribute('data-colour')).toBe('red')
  })

  test.each(hostileStrings)('%j is text', async (text) => {
    const { container } = await draw(view(paragraph(text)))
    const drawn = container.querySelector('p')
    expect(drawn?.textContent).toBe(text)
    expect(drawn?.children).toHaveLength(0)
  })

  test('any body has all its words, and no element but harmless ones', async () => {
    const { container, redraw } = await draw(view(paragraph('a')))
    const shown = () => container.querySelector('[class*="text"]') ?? container
    fc.assert(
      fc.property(anyPostBody, (body) => {
        redraw(view(body))
        const words = [...bodyNodes(body)].flatMap((node) =>
          node.type === 'text' ? node.text : node.type === 'mention' ? `@${node.attrs.label}` : [],
        )
        expect(shown().textContent).toBe(words.join(''))
        const odd = [...shown().querySelectorAll('*')]
          .map(({ tagName }) => tagName)
          .filter((tag) => !harmless.test(tag))
        expect(odd).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})
