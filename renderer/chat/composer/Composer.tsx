import { EditorContent } from '@tiptap/react'
import { useEffect, useRef } from 'react'
import { WhyLink } from '../../compare/WhyLink.tsx'
import type { ConversationRow } from '../../data/conversations.store.ts'
import { personOf } from '../../data/people.store.ts'
import { usePreferences } from '../../data/preferences.store.ts'
import { useCan } from '../../data/use-can.ts'
import { ToolBar } from '../../features/ToolBar.tsx'
import { useTexts } from '../../i18n/use-texts.ts'
import { filesCame } from '../incoming-files.store.ts'
import { ClosedComposer } from './ClosedComposer.tsx'
import classes from './Composer.module.css'
import { composerTexts } from './composer.texts.ts'
import { EmojiButton } from './EmojiButton.tsx'
import { IncomingFiles } from './IncomingFiles.tsx'
import { LengthNote } from './LengthNote.tsx'
import { MentionPicker, type MentionPickerHandle } from './MentionPicker.tsx'
import { mentionDone, useMentionRequest } from './mention-request.store.ts'
import { PictureButton } from './PictureButton.tsx'
import { longest, useComposer } from './use-composer.ts'
import { useEditAsked } from './use-edit-asked.ts'

interface ComposerProps {
  readonly row: ConversationRow
  readonly title: string
}

/** Where one writes; where one may not, it stands there with the reason. @see CAP-2 */
export function Composer({ row, title }: ComposerProps) {
  const may = useCan('message.send', row.conversation.id)
  if (!may.allowed) return <ClosedComposer reason={may.reason} title={title} kind={row.conversation.kind} />
  return <OpenComposer row={row} title={title} />
}

function OpenComposer({ row, title }: ComposerProps) {
  const t = useTexts(composerTexts)
  const { id, kind } = row.conversation
  const picker = useRef<MentionPickerHandle>(null)
  const { editor, length, mention, send } = useComposer(row, title, (event) => picker.current?.press(event) ?? false)
  const enterSends = usePreferences((preferences) => preferences.enterSends)
  useMentionAsked(id, (person) => {
    const node = { type: 'mention', attrs: { id: person.id, label: person.name } }
    editor
      ?.chain()
      .focus()
      .insertContent([node, { type: 'text', text: ' ' }])
      .run()
  })
  useEditAsked(id, editor)
  return (
    <section className={classes.composer} aria-label={t('region')} data-region="composer">
      <div className={classes.tools}>
        <EmojiButton onPick={(emoji) => editor?.chain().focus().insertContent(emoji).run()} />
        <PictureButton onFiles={(files) => filesCame(id, files)} />
        {kind !== 'direct' && (
          <ToolBar conversationId={id} more={(from) => <WhyLink capability="poll.create" kind={from} />} />
        )}
      </div>
      <EditorContent editor={editor} className={classes.editor} />
      <div className={classes.foot}>
        <LengthNote length={length} longest={longest} />
        <span className={classes.hint}>{t(enterSends ? 'enterSends' : 'controlSends')}</span>
        <button
          type="button"
          className={classes.send}
          aria-disabled={length === 0 || length > longest}
          data-over={length > longest || undefined}
          onClick={send}
        >
          {t('send')}
        </button>
      </div>
      <IncomingFiles conversationId={id} title={title} />
      {mention && <MentionPicker ref={picker} conversationId={id} typed={mention} editor={editor} />}
    </section>
  )
}

/** Puts in a mention that was asked for elsewhere. */
function useMentionAsked(conversationId: string, insert: (person: { id: string; name: string }) => void): void {
  const request = useMentionRequest((state) => state.request)
  useEffect(() => {
    if (request?.conversationId !== conversationId) return
    const person = personOf(request.personId)
    if (person) insert(person)
    mentionDone()
  })
}
