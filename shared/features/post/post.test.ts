import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyPostBody } from '../../../tests/any-post-body.ts'
import { bodyFits } from './body-fits.ts'
import { bodyLength, bodyMentions, bodyNodes, bodyPictures, bodyText } from './body-nodes.ts'
import { PostAction, PostContent, post } from './post.ts'
import { PostBody, PostHref } from './post-body.ts'
import { postLimits } from './post-limits.ts'

const text = (words: string, marks?: readonly unknown[]) => ({ type: 'text', text: words, ...(marks ? { marks } : {}) })
const paragraph = (...content: readonly unknown[]) => ({ type: 'paragraph', content })
const doc = (...content: readonly unknown[]) => ({ type: 'doc', content })
const taken = (body: unknown) => PostBody.safeParse(body).success
const image = (id: string) => ({ type: 'image', attrs: { id, width: 4, height: 3 } })

/** A list in a list in a list …, without recursion in the test either. */
function listsInLists(depth: number): unknown {
  let list: unknown = null
  for (let level = 0; level < depth; level += 1) {
    list = {
      type: 'bulletList',
      content: [{ type: 'listItem', content: [{ type: 'paragraph' }, ...(list ? [list] : [])] }],
    }
  }
  return list
}

describe('POST-1: what a post holds', () => {
  test('every example is one', () => {
    for (const example of post.examples) expect(PostContent.parse(example)).toEqual(example)
  })

  test('a title of 1 to 128 characters', () => {
    const body = doc(paragraph(text('hello')))
    const titled = (title: string) => PostContent.safeParse({ title, body }).success
    expect(['', '  ', 'a', 'a'.repeat(128), 'a'.repeat(129)].map(titled)).toEqual([false, false, true, true, false])
  })

  test('something to read or to see', () => {
    const of = (...content: readonly unknown[]) => PostContent.safeParse({ title: 'T', body: doc(...content) }).success
    expect(of({ type: 'paragraph' }, { type: 'horizontalRule' })).toBe(false)
    expect(of(paragraph(text('  ')))).toBe(false)
    expect(of(image('p'))).toBe(true)
  })

  test('at most 20 000 characters, mentions as they read', () => {
    const long = (length: number) =>
      doc(paragraph(text('a'.repeat(length / 2)), text('b'.repeat(length / 2), [{ type: 'bold' }])))
    expect([taken(long(20_000)), taken(long(20_002))]).toEqual([true, false])
    const named = { type: 'mention', attrs: { id: 'lin', label: 'Lin' } }
    expect(taken(doc(paragraph(text('a'.repeat(19_996)), named)))).toBe(true)
    expect(taken(doc(paragraph(text('a'.repeat(19_997)), named)))).toBe(false)
  })

  test('at most 50 pictures', () => {
    const pictures = (count: number) => doc(...Array.from({ length: count }, () => image('same')))
    expect([taken(pictures(50)), taken(pictures(51))]).toEqual([true, false])
  })

  test('lists six deep, tables of 50 rows and 10 columns that are whole', () => {
    expect([taken(doc(listsInLists(6))), taken(doc(listsInLists(7)))]).toEqual([true, false])
    const cell = { type: 'tableCell', content: [{ type: 'paragraph' }] }
    const row = (cells: number) => ({ type: 'tableRow', content: Array.from({ length: cells }, () => cell) })
    const table = (...rows: readonly unknown[]) => taken(doc({ type: 'table', content: rows }))
    expect([table(row(10)), table(row(11)), table(row(0)), table(row(2), row(3))]).toEqual([true, false, false, false])
    const rows = (count: number) => table(...Array.from({ length: count }, () => row(1)))
    expect([rows(50), rows(51)]).toEqual([true, false])
  })

  test.each([
    ['https://example.com', true],
    ['HTTP://example.com/ü?q=1#x', true],
    ['mailto:a@example.com', true],
    ['javascript:alert(1)', false],
    ['JaVaScRiPt:alert(1)', false],
    [' https://example.com', false],
    ['java\nscript:alert(1)', false],
    ['https://exa mple.com', false],
    ['https://example.com/\u0000', false],
    ['https://', false],
    ['//example.com', false],
    ['file:///etc/passwd', false],
    ['qun://open', false],
    ['data:text/html,<script>', false],
    [`https://example.com/${'a'.repeat(2048)}`, false],
  ])('a link to %j: %s', (href, allowed) => {
    expect(PostHref.safeParse(href).success).toBe(allowed)
  })
})

describe('POST-3: a tree of known nodes, marks and attributes', () => {
  test.each([
    ['HTML', '<p>hello</p>'],
    ['nothing', null],
    ['an empty document', doc()],
    ['an unknown node', doc({ type: 'iframe', attrs: { src: 'https://example.com' } })],
    ['an unknown node that claims to be a prototype', doc({ type: '__proto__' })],
    ['a node with HTML beside it', doc({ ...paragraph(text('a')), html: '<b>a</b>' })],
    ['an unknown mark', doc(paragraph(text('a', [{ type: 'superscript' }])))],
    ['a mark twice', doc(paragraph(text('a', [{ type: 'bold' }, { type: 'bold' }])))],
    ['a colour that is a style', doc(paragraph(text('a', [{ type: 'colour', attrs: { colour: '#ff0000' } }])))],
    [
      'a link with a target',
      doc(paragraph(text('a', [{ type: 'link', attrs: { href: 'https://a.b', target: '_top' } }]))),
    ],
    ['an attribute on a paragraph', doc({ ...paragraph(text('a')), attrs: { style: 'color:red' } })],
    ['a picture by address', doc({ type: 'image', attrs: { src: 'https://example.com/a.png', width: 1, height: 1 } })],
    ['a picture in a paragraph', doc(paragraph(image('p')))],
    ['a heading of level 4', doc({ type: 'heading', attrs: { level: 4 } })],
    ['an empty text', doc(paragraph(text('')))],
    ['a dressed text in a code block', doc({ type: 'codeBlock', content: [text('a', [{ type: 'bold' }])] })],
    ['a table in a quote', doc({ type: 'blockquote', content: [{ type: 'table', content: [] }] })],
    [
      'a cell over two columns',
      doc({
        type: 'table',
        content: [
          { type: 'tableRow', content: [{ type: 'tableCell', attrs: { colspan: 2 }, content: [paragraph()] }] },
        ],
      }),
    ],
    [
      'an item without words of its own',
      doc({ type: 'bulletList', content: [{ type: 'listItem', content: [listsInLists(1)] }] }),
    ],
    ['text beside blocks', doc(text('a'))],
  ])('%s is refused', (_what, body) => {
    expect(taken(body)).toBe(false)
  })

  test('any body comes out as it went in, also of a frame', () => {
    fc.assert(
      fc.property(anyPostBody, (body) => {
        expect(PostBody.parse(body)).toEqual(body)
        expect(PostBody.parse(JSON.parse(JSON.stringify(body)))).toEqual(body)
      }),
    )
  })

  test('whatever else is put in anywhere is refused', () => {
    fc.assert(
      fc.property(anyPostBody, fc.nat(), fc.constantFrom('onclick', 'html', 'style', 'src'), (body, which, name) => {
        const copy: unknown = structuredClone(body)
        const objects: object[] = []
        JSON.stringify(copy, (_key, value) => {
          if (typeof value === 'object' && value !== null && !Array.isArray(value)) objects.push(value)
          return value
        })
        Object.assign(objects[which % objects.length] ?? {}, { [name]: 'alert(1)' })
        expect(taken(copy)).toBe(false)
      }),
    )
  })

  test('how deep a stranger nests is no danger', () => {
    for (const depth of [30, 1000, 200_000]) {
      let quote: unknown = paragraph(text('a'))
      for (let level = 0; level < depth; level += 1) quote = { type: 'blockquote', content: [quote] }
      expect(bodyFits(doc(quote))).toBe('tooDeep')
      expect(taken(doc(quote))).toBe(false)
      expect(taken(doc(listsInLists(depth)))).toBe(false)
      let array: unknown = []
      for (let level = 0; level < depth; level += 1) array = [array]
      expect(taken(doc(array))).toBe(false)
    }
  })

  test('a megabyte of nodes is refused before it is looked into', () => {
    const began = performance.now()
    const many = Array.from({ length: 40_000 }, () => ({ type: 'paragraph' }))
    const wide = doc(...Array.from({ length: 100 }, () => ({ type: 'blockquote', content: many.slice(0, 400) })))
    expect([bodyFits(doc(...many)), bodyFits(wide)]).toEqual(['tooManyNodes', 'tooManyNodes'])
    expect(performance.now() - began).toBeLessThan(500)
  })

  test('anything at all is refused, and nothing falls over', () => {
    fc.assert(
      fc.property(fc.anything({ maxDepth: 6, withNullPrototype: true }), (value) => {
        expect(taken(value)).toBe(false)
        expect(PostAction.safeParse({ type: 'edit', content: value }).success).toBe(false)
      }),
    )
  })
})

describe('what is read off a body', () => {
  test('characters, pictures and people are those in it', () => {
    fc.assert(
      fc.property(anyPostBody, (body) => {
        const found = { characters: 0, pictures: new Set<string>(), people: new Set<string>() }
        JSON.stringify(body, (key, value) => {
          if (key === 'text') found.characters += value.length
          if (key === 'label') found.characters += value.length + 1
          if (value?.type === 'image') found.pictures.add(value.attrs.id)
          if (value?.type === 'mention') found.people.add(value.attrs.id)
          return value
        })
        expect(bodyLength(body)).toBe(found.characters)
        expect(new Set(bodyPictures(body))).toEqual(found.pictures)
        expect(new Set(bodyMentions(body))).toEqual(found.people)
      }),
    )
  })

  test('its plain text has every word in order, a line a paragraph', () => {
    const [, long] = post.examples
    expect(long && bodyText(PostBody.parse(long.body)).split('\n')).toEqual([
      'Before',
      'Freeze',
      'not after noonthe handbook',
      'Tag',
      'sign it',
      'push it',
      'Slow is smooth.',
      'git tag -s v1.0',
      'git push --tags',
      'Who',
      'What',
      'Build',
    ])
    fc.assert(
      fc.property(anyPostBody, (body) => {
        const words = [...bodyNodes(body)].flatMap((node) => (node.type === 'text' ? node.text : []))
        const squeezed = (line: string) => line.replace(/\s/g, '')
        const plain = squeezed(bodyText(body))
        let at = 0
        for (const word of words.map(squeezed)) {
          at = plain.indexOf(word, at)
          expect(at).toBeGreaterThanOrEqual(0)
          at += word.length
        }
      }),
    )
  })
})

test('TOOL-1: its one line is short', () => {
  const [first] = post.examples
  const { zh } = post.summary({ ...PostContent.parse(first), title: '长'.repeat(postLimits.title) })
  expect([...zh].length).toBeLessThanOrEqual(80)
})
