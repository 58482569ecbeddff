import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { RobotBlock, type RobotInline } from '#shared/domain/robot-document.ts'
import type { CalledPerson } from '../scene.ts'
import { readMarkdown } from './read-markdown.ts'
import { readMarkdownV2 } from './read-markdown-v2.ts'

const people: ReadonlyMap<string, CalledPerson> = new Map([['mate', { who: { personId: 'mate' }, label: '@Mate' }]])
const older = (content: string) => readMarkdown(content, people)
const newer = (content: string) => readMarkdownV2(content, () => 'an-id')

/** Pieces that mean something, in any order, and between them anything. */
const pieces = fc.array(
  fc.oneof(
    fc.constantFrom(
      ...[
        '**',
        '*',
        '_',
        '`',
        '```',
        '[',
        '](',
        '](http://a.b)',
        '](javascript:alert(1))',
        ')',
        '![',
        '> ',
        '>> ',
        '- ',
      ],
      ...[
        '1. ',
        '# ',
        '###### ',
        '\n',
        '\n\n',
        '\r',
        '    ',
        '\t',
        '|',
        '| - |',
        '|:-:|\n',
        '---\n',
        '<script>',
        '</font>',
      ],
      ...[
        '<font color="info">',
        '<font color="red">',
        '<@mate>',
        '<@all>',
        '<img src=x onerror=y>',
        '&lt;',
        '\\',
        '~~',
      ],
      ...['<font color="info">a</font>', '![a](http://a.b)', '\n\n| a |\n| - |\n', '\n\n1. a\n', '*a*'],
      ...['[^1]', '[a]: http://a.b\n', '- [x] ', '&#0;', 'https://a.b', 'www.a.b', 'a@b.c', '中', '😀', '\u202e', '\0'],
    ),
    fc.string({ maxLength: 5 }),
  ),
  { maxLength: 120 },
)
const hostile = pieces.map((parts) => parts.join('')).filter((content) => content.trim() !== '')

describe.each([
  ['markdown', older, 8],
  ['markdown_v2', newer, 20],
] as const)('ROB-5: %s', (name, read, depth) => {
  test('becomes nothing but the nodes there are, whatever is written', () => {
    fc.assert(
      fc.property(hostile, (content) => {
        const { blocks } = read(content)
        for (const block of blocks) expect(RobotBlock.safeParse(block).error).toBeUndefined()
        expect(depthOf(blocks)).toBeLessThanOrEqual(depth)
      }),
      { numRuns: 500 },
    )
  })

  test('has colours and calls only where there are some, and pictures only where there are others', () => {
    const theirs = name === 'markdown' ? ['font', 'mention'] : ['image', 'emphasis', 'table', 'list', 'rule']
    const others = name === 'markdown' ? ['image', 'emphasis', 'table', 'list', 'rule'] : ['font', 'mention']
    const seen = new Set<string>()
    fc.assert(
      fc.property(hostile, (content) => {
        for (const type of typesIn(read(content).blocks)) seen.add(type)
      }),
      { numRuns: 500 },
    )
    expect(others.filter((type) => seen.has(type))).toEqual([])
    expect(theirs.filter((type) => !seen.has(type))).toEqual([])
  })

  test('of twice the length takes twice the steps, whatever is repeated', () => {
    const unit = pieces.map((parts) => parts.slice(0, 6).join('')).filter((text) => text.length > 0)
    fc.assert(
      fc.property(unit, fc.integer({ min: 1, max: 8 }), (text, times) => {
        const steps = (n: number) => read(text.repeat(n)).steps
        const [once, twice] = [steps(times * 8), steps(times * 16)]
        expect(twice).toBeLessThanOrEqual(once * 2.5 + 50)
      }),
      { numRuns: 200 },
    )
  })

  test.each([
    ['quotes', '>'],
    ['quotes with lists', '> - '],
    ['lists', '- '],
    ['bold that never ends', '**a'],
    ['brackets', '['],
    ['ends of links', ']('],
    ['colours', '<font color="info">'],
    ['backticks', '`'],
    ['calls', '<@'],
    ['carriage returns', '\r>>>>>>>>'],
  ])('of 4096 bytes of %s is read like any other', (_, piece) => {
    const content = piece.repeat(Math.floor(4096 / piece.length))
    const { blocks, steps } = read(content)
    expect(steps).toBeLessThanOrEqual(4096 * 8)
    for (const block of blocks) expect(RobotBlock.safeParse(block).error).toBeUndefined()
  })
})

type Node = RobotBlock | RobotInline

function below(node: Node): Node[] {
  if ('items' in node) return node.items.flat()
  if ('rows' in node) return node.rows.flat(2)
  return 'content' in node ? node.content : []
}

function depthOf(nodes: readonly Node[]): number {
  return nodes.length === 0 ? 0 : 1 + Math.max(...nodes.map((node) => depthOf(below(node))))
}

function typesIn(nodes: readonly Node[]): string[] {
  return nodes.flatMap((node) => [node.type, ...typesIn(below(node))])
}
