import { RichTextEditor } from '@mantine/tiptap'
import {
  type Icon,
  IconColumnInsertLeft,
  IconColumnInsertRight,
  IconColumnRemove,
  IconRowInsertBottom,
  IconRowInsertTop,
  IconRowRemove,
  IconTableOff,
  IconTableRow,
} from '@tabler/icons-react'
import type { Command } from '@tiptap/pm/state'
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  deleteTable,
  isInTable,
  selectedRect,
  toggleHeaderRow,
} from '@tiptap/pm/tables'
import { type Editor, useEditorState } from '@tiptap/react'
import { postLimits } from '#shared/features/post/post-limits.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { postTexts } from './post.texts.ts'

interface Tool {
  readonly says:
    | 'rowAbove'
    | 'rowBelow'
    | 'columnLeft'
    | 'columnRight'
    | 'deleteRow'
    | 'deleteColumn'
    | 'headerRow'
    | 'deleteTable'
  readonly icon: Icon
  readonly command: Command
  /** What grows, up to its limit. */
  readonly grows?: 'rows' | 'columns'
}

const tools: readonly Tool[] = [
  { says: 'rowAbove', icon: IconRowInsertTop, command: addRowBefore, grows: 'rows' },
  { says: 'rowBelow', icon: IconRowInsertBottom, command: addRowAfter, grows: 'rows' },
  { says: 'columnLeft', icon: IconColumnInsertLeft, command: addColumnBefore, grows: 'columns' },
  { says: 'columnRight', icon: IconColumnInsertRight, command: addColumnAfter, grows: 'columns' },
  { says: 'headerRow', icon: IconTableRow, command: toggleHeaderRow },
  { says: 'deleteRow', icon: IconRowRemove, command: deleteRow },
  { says: 'deleteColumn', icon: IconColumnRemove, command: deleteColumn },
  { says: 'deleteTable', icon: IconTableOff, command: deleteTable },
]

/** What can be done to the table the caret is in; nothing outside of one. @see POST-1 */
export function TableTools({ editor }: { readonly editor: Editor }) {
  const t = useTexts(postTexts)
  const size = useEditorState({ editor, selector: ({ editor: now }) => sizeOf(now) })
  if (size === null) return null
  return (
    <RichTextEditor.ControlsGroup role="group" aria-label={t('tableTools')}>
      {tools.map(({ says, icon: Sign, command, grows }) => (
        <RichTextEditor.Control
          key={says}
          aria-label={t(says)}
          title={t(says)}
          disabled={grows !== undefined && size[grows] >= postLimits[grows]}
          onClick={() => {
            command(editor.state, editor.view.dispatch)
            editor.view.focus()
          }}
        >
          <Sign size={16} stroke={1.7} aria-hidden="true" />
        </RichTextEditor.Control>
      ))}
    </RichTextEditor.ControlsGroup>
  )
}

function sizeOf({ state }: Editor): { readonly rows: number; readonly columns: number } | null {
  if (!isInTable(state)) return null
  const { map } = selectedRect(state)
  return { rows: map.height, columns: map.width }
}
