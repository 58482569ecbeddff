import { type Editor, useEditor } from '@tiptap/react'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { ConversationRow } from '../../data/conversations.store.ts'
import { usePreferences } from '../../data/preferences.store.ts'
import { saveDraft } from '../../data/save-draft.ts'
import { sendText } from '../../data/send.ts'
import { startTyping } from '../../data/start-typing.ts'
import { useExplain } from '../../i18n/use-explain.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { isEnter, isPlainEnter } from '../../keyboard/is-plain-enter.ts'
import { notify } from '../../shell/notify.ts'
import { filesCame } from '../incoming-files.store.ts'
import { composerTexts } from './composer.texts.ts'
import { composerExtensions, type MentionTyped } from './composer-extensions.ts'
import { type ComposedText, documentOfText, textOfDocument, trimmedText } from './document-text.ts'

/** @see MSG-1 */
export const longest = 4000
const draftPause = 300
const pasteAtMost = 20_000

/** Takes a key before the editor does; true when it meant something there. */
export type KeyTaker = (event: KeyboardEvent) => boolean

interface Composer {
  readonly editor: Editor | null
  readonly length: number
  readonly mention: MentionTyped | null
  readonly send: () => void
}

/** The editor of one conversation: its draft, its keys, and how it sends. */
export function useComposer(row: ConversationRow, title: string, takeKey: KeyTaker): Composer {
  const t = useTexts(composerTexts)
  const explain = useExplain()
  const { id, kind } = row.conversation
  const [mention, setMention] = useState<MentionTyped | null>(null)
  const [length, setLength] = useState(0)
  const keepDraft = useDraft(id)
  const latest = useRef<{ press: KeyTaker; editor: Editor | null; typed: boolean; label: string }>({
    press: takeKey,
    editor: null,
    typed: false,
    label: '',
  })
  const label = t('label', { title })
  latest.current.label = label

  const editor: Editor | null = useEditor({
    extensions: composerExtensions({
      placeholder: () => latest.current.label,
      onMention: setMention,
      mayMention: () => kind !== 'direct' && latest.current.typed,
    }),
    content: documentOfText(row.draft ?? { text: '', mentions: [] }),
    autofocus: 'end',
    shouldRerenderOnTransaction: false,
    editorProps: {
      attributes: () => ({
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': latest.current.label,
        'data-region-start': '',
      }),
      handleKeyDown: (_view, event) => latest.current.press(event),
      handleDOMEvents: {
        beforeinput: () => {
          latest.current.typed = true
          return false
        },
      },
      handlePaste: (_view, event) => pasteFiles(id, event) || pastePlain(latest.current.editor, event),
      handleDrop: (_view, event) => event.dataTransfer?.types.includes('Files') ?? false,
    },
    onCreate: (made) => setLength(trimmedText(textOfDocument(made.editor.getJSON())).text.length),
    onUpdate: (changed) => {
      const composed = textOfDocument(changed.editor.getJSON())
      setLength(trimmedText(composed).text.length)
      keepDraft(composed)
      if (composed.text.trim() !== '') startTyping(id)
    },
  })
  latest.current.editor = editor
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new label is drawn by an empty change.
  useEffect(() => editor?.view.dispatch(editor.state.tr), [editor, label])

  const send = useCallback(() => {
    if (!editor) return
    const composed = trimmedText(textOfDocument(editor.getJSON()))
    if (composed.text === '' || composed.text.length > longest) return void editor.commands.focus()
    editor.commands.clearContent(true)
    editor.commands.focus()
    sendText(id, composed).catch((caught: unknown) => {
      if (!editor.isDestroyed && editor.isEmpty)
        editor.commands.setContent(documentOfText(composed), { emitUpdate: true })
      notify({ tone: 'failed', message: t('notSent', { reason: explain(caught) }) })
    })
  }, [editor, id, t, explain])

  latest.current.press = (event) => takeKey(event) || sendOrBreak(event, editor, send)
  return { editor, length, mention, send }
}

/** Enter sends and Ctrl+Enter breaks the line, or the other way round; never while an input method composes. */
function sendOrBreak(event: KeyboardEvent, editor: Editor | null, send: () => void): boolean {
  if (!isEnter(event)) return false
  const { enterSends } = usePreferences.getState()
  const control = event.ctrlKey || event.metaKey
  if (enterSends ? isPlainEnter(event) : control) send()
  else editor?.commands.setHardBreak()
  return true
}

/** Files alone; what brings text as well (a picture of a spreadsheet's cells beside them) is pasted as text. */
function pasteFiles(conversationId: string, { clipboardData }: ClipboardEvent): boolean {
  if (clipboardData === null || clipboardData.files.length === 0 || clipboardData.getData('text/plain') !== '')
    return false
  filesCame(conversationId, [...clipboardData.files])
  return true
}

/** Whatever was copied, only its text comes in. */
function pastePlain(editor: Editor | null, event: ClipboardEvent): boolean {
  const text = event.clipboardData?.getData('text/plain').replace(/\r\n?/g, '\n').slice(0, pasteAtMost) ?? ''
  if (text === '' || !editor) return event.clipboardData?.types.includes('text/html') ?? false
  const { content = [] } = documentOfText({ text, mentions: [] })
  return editor.commands.insertContent(content.length === 1 ? (content[0]?.content ?? []) : content)
}

/** Keeps the draft a moment after the last change, and at the latest when the conversation is left. @see MSG-5 */
function useDraft(conversationId: string): (composed: ComposedText) => void {
  const waiting = useRef<{ timer: ReturnType<typeof setTimeout>; save: () => void } | null>(null)
  const flush = useCallback(() => {
    if (waiting.current === null) return
    clearTimeout(waiting.current.timer)
    waiting.current.save()
    waiting.current = null
  }, [])
  useEffect(() => {
    window.addEventListener('pagehide', flush)
    return () => {
      window.removeEventListener('pagehide', flush)
      flush()
    }
  }, [flush])
  return useCallback(
    (composed) => {
      if (waiting.current !== null) clearTimeout(waiting.current.timer)
      const save = () => saveDraft(conversationId, { text: composed.text, mentions: [...composed.mentions] })
      waiting.current = { save, timer: setTimeout(flush, draftPause) }
      // What was thrown away must not come back, even if the window is closed at once.
      if (composed.text === '') flush()
    },
    [conversationId, flush],
  )
}
