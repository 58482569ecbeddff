import { Portal } from '@mantine/core'
import type { Editor } from '@tiptap/react'
import { exitSuggestion } from '@tiptap/suggestion'
import { type Ref, useEffect, useId, useImperativeHandle, useMemo, useState } from 'react'
import { useConversation } from '../../data/conversations.store.ts'
import { useMembers } from '../../data/members.store.ts'
import { usePeople } from '../../data/people.store.ts'
import { myId } from '../../data/session.store.ts'
import { useCan } from '../../data/use-can.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { isComposing } from '../../keyboard/is-plain-enter.ts'
import { composerTexts } from './composer.texts.ts'
import { type MentionTyped, mentionKey } from './composer-extensions.ts'
import { everyone } from './document-text.ts'
import { MentionOption } from './MentionOption.tsx'
import classes from './MentionPicker.module.css'
import { type MentionCandidate, mentionCandidates } from './mention-candidates.ts'

export interface MentionPickerHandle {
  /** True when the key meant something to the picker. */
  press(event: KeyboardEvent): boolean
}

interface MentionPickerProps {
  readonly conversationId: string
  readonly typed: MentionTyped
  readonly editor: Editor | null
  readonly ref: Ref<MentionPickerHandle>
}

/** Whom the `@` that is being typed may mean. The focus stays in the editor; the arrows choose here. */
export function MentionPicker({ conversationId, typed, editor, ref }: MentionPickerProps) {
  const t = useTexts(composerTexts)
  const candidates = useCandidates(conversationId, typed.query)
  const [at, setAt] = useState(0)
  const listId = useId()
  const chosen = candidates[Math.min(at, candidates.length - 1)]
  const place = typed.clientRect?.()

  const firstUsable = Math.max(
    0,
    candidates.findIndex((one) => one.type === 'person' || one.refused === null),
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: every new word begins at the top again.
  useEffect(() => setAt(firstUsable), [typed.query, firstUsable])
  useActiveDescendant(
    editor,
    listId,
    candidates.length === 0 ? null : `${listId}-${Math.min(at, candidates.length - 1)}`,
  )

  const take = (candidate: MentionCandidate) => {
    if (candidate.type === 'person') typed.command({ id: candidate.person.id, label: candidate.person.name })
    else if (candidate.refused === null) typed.command({ id: everyone, label: t('everyone') })
  }
  useImperativeHandle(ref, () => ({
    press(event) {
      if (candidates.length === 0 || isComposing(event) || event.ctrlKey || event.metaKey) return false
      if (event.key === 'ArrowDown') setAt((at + 1) % candidates.length)
      else if (event.key === 'ArrowUp') setAt((at + candidates.length - 1) % candidates.length)
      else if ((event.key === 'Enter' || event.key === 'Tab') && chosen) take(chosen)
      else if (event.key === 'Escape' && editor) exitSuggestion(editor.view, mentionKey)
      else return false
      return true
    },
  }))

  if (candidates.length === 0 || !place) return null
  return (
    <Portal>
      <div
        id={listId}
        role="listbox"
        tabIndex={0}
        aria-label={t('mentions')}
        className={classes.picker}
        style={{ left: Math.min(place.left, window.innerWidth - 280), bottom: window.innerHeight - place.top + 6 }}
      >
        {candidates.map((candidate, index) => (
          <MentionOption
            key={candidate.type === 'person' ? candidate.person.id : everyone}
            id={`${listId}-${index}`}
            candidate={candidate}
            chosen={candidate === chosen}
            conversationId={conversationId}
            onHover={() => setAt(index)}
            onTake={() => take(candidate)}
          />
        ))}
      </div>
    </Portal>
  )
}

function useCandidates(conversationId: string, query: string): readonly MentionCandidate[] {
  const members = useMembers(conversationId)
  const ids = useMemo(() => members?.map(({ personId }) => personId).filter((id) => id !== myId()) ?? [], [members])
  const people = usePeople(ids)
  const mentionAll = useCan('mention.all', conversationId)
  const state = useConversation(conversationId)
  return useMemo(() => (state ? mentionCandidates(query, people, mentionAll) : []), [state, query, people, mentionAll])
}

/** Tells screen readers which option the arrows are on, while the focus is in the editor. */
function useActiveDescendant(editor: Editor | null, listId: string, optionId: string | null): void {
  useEffect(() => {
    const field = editor?.view.dom
    if (!field || optionId === null) return
    field.setAttribute('aria-controls', listId)
    field.setAttribute('aria-activedescendant', optionId)
    return () => {
      field.removeAttribute('aria-controls')
      field.removeAttribute('aria-activedescendant')
    }
  }, [editor, listId, optionId])
}
