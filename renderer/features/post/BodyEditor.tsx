import { RichTextEditor } from '@mantine/tiptap'
import '@mantine/tiptap/styles.css'
import { EditorContent, useEditor } from '@tiptap/react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTexts } from '../../i18n/use-texts.ts'
import { useGroupPeople } from '../use-group-people.ts'
import classes from './BodyEditor.module.css'
import text from './BodyText.module.css'
import { bodyExtensions, type MentionTyped } from './body-extensions.ts'
import { EditorToolbar } from './EditorToolbar.tsx'
import { MemberPicker, type MemberPickerHandle } from './MemberPicker.tsx'
import { WrittenUploadsContext } from './picture-uploads.ts'
import { picturesIn } from './pictures-in.ts'
import { postTexts } from './post.texts.ts'
import { storedBody, type WrittenBody } from './stored-body.ts'
import { useWrittenPictures } from './use-written-pictures.ts'

interface BodyEditorProps {
  readonly conversationId: string
  /** Where it starts; the editor keeps the document from then on. */
  readonly body: WrittenBody
  readonly wrong: boolean
  readonly describedBy: string
  readonly onChange: (body: WrittenBody) => void
  readonly onBusy: (busy: boolean) => void
}

/** The editor of a post's body. Loaded when it is needed: it is as large as the rest of a chat. @see POST-1 */
export function BodyEditor({ conversationId, body, wrong, describedBy, onChange, onBusy }: BodyEditorProps) {
  const t = useTexts(postTexts)
  const { members } = useGroupPeople(conversationId)
  const [mention, setMention] = useState<MentionTyped | null>(null)
  const picker = useRef<MemberPickerHandle>(null)
  const latest = useRef({ change: onChange, hint: '' })
  latest.current = { change: onChange, hint: t('bodyHint') }

  const editor = useEditor({
    extensions: bodyExtensions({ placeholder: () => latest.current.hint, onMention: setMention }),
    content: body,
    immediatelyRender: true,
    editorProps: {
      attributes: () => ({ role: 'textbox', 'aria-multiline': 'true', 'aria-label': t('body') }),
      handleKeyDown: (_view, event) => picker.current?.press(event) ?? false,
      handlePaste: (_view, event) => taken(picturesIn(event.clipboardData)),
      handleDrop: (view, event, _slice, moved) => {
        if (moved) return false
        const at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos
        return taken(picturesIn(event.dataTransfer), at)
      },
    },
    onUpdate: ({ editor: written }) => latest.current.change(storedBody(written.getJSON())),
  })
  const written = useRef(editor)
  written.current = editor
  const pictures = useWrittenPictures(() => written.current)
  const { busy, of, retry } = pictures
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once each time it changes.
  useEffect(() => onBusy(busy), [busy])
  // The nodes in the editor are drawn anew when an upload moves on, and only then.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new `of` knows of another upload.
  const uploads = useMemo(() => ({ of, retry }), [of])

  function taken(files: readonly File[], at?: number): boolean {
    if (files.length === 0) return false
    pictures.add(files, at)
    return true
  }

  const labels = useLabels()
  return (
    <WrittenUploadsContext value={uploads}>
      <RichTextEditor
        editor={editor}
        labels={labels}
        withTypographyStyles={false}
        withCodeHighlightStyles={false}
        className={classes.editor}
        data-wrong={wrong || undefined}
      >
        {editor && <EditorToolbar editor={editor} onPictures={(files) => taken(files)} />}
        <EditorContent editor={editor} className={`${classes.page} ${text.text}`} aria-describedby={describedBy} />
        {editor && mention && <MemberPicker ref={picker} members={members} typed={mention} editor={editor} />}
      </RichTextEditor>
    </WrittenUploadsContext>
  )
}

function useLabels() {
  const t = useTexts(postTexts)
  return {
    undoControlLabel: t('undo'),
    redoControlLabel: t('redo'),
    h1ControlLabel: t('heading1'),
    h2ControlLabel: t('heading2'),
    h3ControlLabel: t('heading3'),
    boldControlLabel: t('bold'),
    italicControlLabel: t('italic'),
    underlineControlLabel: t('underline'),
    strikeControlLabel: t('strike'),
    codeControlLabel: t('code'),
    bulletListControlLabel: t('bulletList'),
    orderedListControlLabel: t('orderedList'),
    blockquoteControlLabel: t('quote'),
    codeBlockControlLabel: t('codeBlock'),
    hrControlLabel: t('divider'),
  }
}
