import { type AnyExtension, Editor } from '@tiptap/core'
import '@tiptap/extension-link'
import '@tiptap/starter-kit'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type PostBody, PostBody as Schema } from '#shared/features/post/post-body.ts'
import { anyPostBody } from '../../../tests/any-post-body.ts'
import { hostileStrings } from '../../../tests/hostile-strings.ts'
import { bodyExtensions } from './body-extensions.ts'
import { insertTable } from './insert-table.ts'
import { storedBody } from './stored-body.ts'

let editor: Editor

beforeAll(() => {
  // How a picture is drawn is React's, and not what is asked here.
  const extensions = bodyExtensions({ placeholder: () => '', onMention: () => undefined }).map(undrawn)
  editor = new Editor({ element: document.createElement('div'), extensions })
})
afterAll(() => editor.destroy())

const undrawn = (extension: AnyExtension) =>
  extension.name === 'image' ? extension.extend({ addNodeView: null }) : extension

const stored = () => storedBody(editor.getJSON())

describe('POST-3: what the editor makes', () => {
  test('any body goes through it and is a body again, the same', () => {
    fc.assert(
      fc.property(anyPostBody, ({ content }) => {
        // An empty line at the end would be left out.
        const body: PostBody = { type: 'doc', content: [...content, { type: 'horizontalRule' }] }
        const document = editor.schema.nodeFromJSON(body)
        document.check()
        const again = Schema.parse(storedBody(document.toJSON()))
        expect(squeezed(again)).toEqual(squeezed(body))
      }),
    )
  })

  const commands: readonly ((on: Editor) => unknown)[] = [
    (on) => on.commands.insertContent('字 word'),
    (on) => on.commands.insertContent({ type: 'mention', attrs: { id: 'lin', label: '林夏' } }),
    (on) => on.commands.insertContent({ type: 'image', attrs: { id: 'p', width: 4, height: 3 } }),
    (on) => on.commands.insertContent({ type: 'image', attrs: { upload: 'u' } }),
    (on) => on.commands.selectAll(),
    (on) => on.commands.setTextSelection(Math.floor(on.state.doc.content.size / 2)),
    (on) => on.commands.setTextSelection(1),
    // As the key does; a bare split of an empty quote, which no key makes, is more than the editor's own steps can do.
    (on) => on.commands.enter(),
    (on) => on.commands.splitListItem('listItem'),
    (on) => on.commands.sinkListItem('listItem'),
    (on) => on.commands.liftListItem('listItem'),
    (on) => on.commands.toggleBulletList(),
    (on) => on.commands.toggleOrderedList(),
    (on) => on.commands.toggleBlockquote(),
    (on) => on.commands.toggleCodeBlock(),
    (on) => on.commands.toggleHeading({ level: 2 }),
    (on) => on.commands.setHorizontalRule(),
    (on) => on.commands.setHardBreak(),
    (on) => on.commands.toggleBold(),
    (on) => on.commands.toggleCode(),
    (on) => on.commands.setMark('colour', { colour: 'green' }),
    (on) => on.commands.setLink({ href: 'https://example.com' }),
    (on) => on.commands.setLink({ href: 'javascript:alert(1)' }),
    (on) => on.commands.deleteSelection(),
    (on) => on.commands.undo(),
    (on) => on.commands.redo(),
    insertTable,
  ]

  test('any number of steps make a body', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(commands.length - 1), { maxLength: 25 }), (steps) => {
        editor.commands.clearContent()
        for (const step of steps) commands[step]?.(editor)
        const problem = Schema.safeParse(stored()).error
        // The editor knows no limits; that is said while one writes.
        const limits = problem?.issues.every(({ code }) => code === 'custom') ?? false
        expect(problem === undefined || limits ? null : problem).toBeNull()
      }),
      { numRuns: 150, examples: [[[13, 5, 7]]] },
    )
  })
})

describe('POST-3: what is pasted', () => {
  const pasted = (html: string) => {
    editor.commands.clearContent()
    editor.commands.insertContent(html)
    return JSON.stringify(stored())
  }

  test.each([
    ['a script', '<p>a<script>alert(1)</script></p>'],
    ['an event', '<p onclick="alert(1)">a</p>'],
    ['a picture by address', '<p>a</p><img src="https://example.com/a.png" onerror="alert(1)">'],
    ['a frame', '<iframe src="https://example.com"></iframe><p>a</p>'],
    ['a style', '<p style="position:fixed"><span style="color:#fff;background:url(x)">a</span></p>'],
    ['a link to a script', '<p><a href="javascript:alert(1)">a</a></p>'],
    ['a link to a file', '<p><a href="file:///etc/passwd" target="_top">a</a></p>'],
    ['a form', '<form action="https://example.com"><input value="x"><p>a</p></form>'],
    ['a cell over several', '<table><tr><td colspan="99999" rowspan="9">a</td></tr></table>'],
    ['a heading of level 6', '<h6>a</h6>'],
    ['a mention of nobody', '<p><span data-type="mention" data-id="x y!" data-label="">a</span></p>'],
    ['a picture of ours that is none', '<div data-picture="../javascript" data-width="5"></div><p>a</p>'],
  ])('%s leaves its words and nothing else', (_what, html) => {
    const text = pasted(html)
    expect(text).toContain('"text":"a"')
    expect(text).not.toMatch(/alert|example\.com|passwd|style|colspan|onclick|javascript|<|>/)
    expect(Schema.safeParse(JSON.parse(text)).success).toBe(true)
  })

  test('what a post has too is kept', () => {
    const text = pasted(
      '<h2>T</h2><ul><li>x<ul><li>y</li></ul></li></ul><p><b>b</b> <a href="https://example.com/">l</a></p><table><tr><th>h</th></tr><tr><td>d</td></tr></table>',
    )
    for (const kept of ['"heading"', '"bulletList"', '"bold"', '"link"', '"tableHeader"', '"tableCell"']) {
      expect(text).toContain(kept)
    }
    expect(Schema.safeParse(JSON.parse(text)).success).toBe(true)
  })

  test.each(hostileStrings)('%j as HTML is a body of known nodes', (text) => {
    expect(Schema.safeParse(JSON.parse(pasted(text))).error).toBeUndefined()
  })
})

/** ProseMirror joins neighbours of the same dress and orders marks; whoever reads sees no difference. */
function squeezed(body: PostBody): unknown {
  return editor.schema.nodeFromJSON(body).toJSON()
}
