import { FileButton } from '@mantine/core'
import { RichTextEditor } from '@mantine/tiptap'
import { IconAt, IconBraces, IconMinus, IconPhotoPlus, IconTablePlus } from '@tabler/icons-react'
import { type Editor, useEditorState } from '@tiptap/react'
import { type KeyboardEvent, useRef } from 'react'
import { pictureTypes } from '#shared/domain/picture.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import classes from './BodyEditor.module.css'
import { ColourControl } from './ColourControl.tsx'
import { insertTable } from './insert-table.ts'
import { LinkControl } from './LinkControl.tsx'
import { postTexts } from './post.texts.ts'
import { TableTools } from './TableTools.tsx'

interface EditorToolbarProps {
  readonly editor: Editor
  readonly onPictures: (files: readonly File[]) => void
}

/** Everything a post can have, in groups; the arrow keys move between the buttons. @see POST-1 */
export function EditorToolbar({ editor, onPictures }: EditorToolbarProps) {
  const t = useTexts(postTexts)
  const reset = useRef<() => void>(null)
  const inTable = useEditorState({ editor, selector: ({ editor: now }) => now.isActive('table') })

  function choose(files: readonly File[]): void {
    // The same files may be chosen again after they were removed or refused.
    reset.current?.()
    onPictures(files)
  }

  return (
    <RichTextEditor.Toolbar className={classes.toolbar} role="toolbar" aria-label={t('toolbar')} onKeyDown={moveFocus}>
      <RichTextEditor.ControlsGroup>
        <RichTextEditor.Undo />
        <RichTextEditor.Redo />
      </RichTextEditor.ControlsGroup>
      <RichTextEditor.ControlsGroup>
        <RichTextEditor.H1 />
        <RichTextEditor.H2 />
        <RichTextEditor.H3 />
      </RichTextEditor.ControlsGroup>
      <RichTextEditor.ControlsGroup>
        <RichTextEditor.Bold />
        <RichTextEditor.Italic />
        <RichTextEditor.Underline />
        <RichTextEditor.Strikethrough />
        <RichTextEditor.Code />
        <ColourControl editor={editor} />
      </RichTextEditor.ControlsGroup>
      <RichTextEditor.ControlsGroup>
        <RichTextEditor.BulletList />
        <RichTextEditor.OrderedList />
        <RichTextEditor.Blockquote />
        <RichTextEditor.CodeBlock icon={IconBraces} />
        <RichTextEditor.Hr icon={IconMinus} />
      </RichTextEditor.ControlsGroup>
      <RichTextEditor.ControlsGroup>
        <LinkControl editor={editor} />
        <FileButton multiple accept={pictureTypes.join(',')} onChange={choose} resetRef={reset}>
          {(button) => (
            <RichTextEditor.Control {...button} aria-label={t('addPicture')} title={t('addPicture')}>
              <IconPhotoPlus size={16} stroke={1.7} aria-hidden="true" />
            </RichTextEditor.Control>
          )}
        </FileButton>
        <RichTextEditor.Control
          aria-label={t('addTable')}
          title={t('addTable')}
          disabled={inTable}
          onClick={() => insertTable(editor)}
        >
          <IconTablePlus size={16} stroke={1.7} aria-hidden="true" />
        </RichTextEditor.Control>
        <RichTextEditor.Control
          aria-label={t('mention')}
          title={t('mention')}
          onClick={() => editor.chain().focus().insertContent('@').run()}
        >
          <IconAt size={16} stroke={1.7} aria-hidden="true" />
        </RichTextEditor.Control>
      </RichTextEditor.ControlsGroup>
      <TableTools editor={editor} />
    </RichTextEditor.Toolbar>
  )
}

function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
  if (step === undefined) return
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('button:not(:disabled)')]
  const here = buttons.findIndex((button) => button.matches(':focus'))
  if (here === -1) return
  event.preventDefault()
  buttons[(here + step + buttons.length) % buttons.length]?.focus()
}
