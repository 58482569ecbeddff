import { TextSelection } from '@tiptap/pm/state'
import type { Editor } from '@tiptap/react'

/** Puts in a table, three by three, the first row a header; one goes on writing in its first cell. @see POST-1 */
export function insertTable(editor: Editor): void {
  const from = editor.state.selection.from
  editor.chain().focus().insertContent(newTable).run()
  const { tr, doc } = editor.state
  let first: number | null = null
  doc.nodesBetween(Math.max(0, from - 1), doc.content.size, (node, at) => {
    if (node.type.name === 'tableHeader') first ??= at
    return first === null
  })
  if (first !== null) editor.view.dispatch(tr.setSelection(TextSelection.near(doc.resolve(first + 1))).scrollIntoView())
}

const cell = { content: [{ type: 'paragraph' }] }
const row = (type: 'tableHeader' | 'tableCell') => ({
  type: 'tableRow',
  content: [1, 2, 3].map(() => ({ type, ...cell })),
})
const newTable = { type: 'table', content: [row('tableHeader'), row('tableCell'), row('tableCell')] }
