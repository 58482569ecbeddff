import { Portal } from '@mantine/core'
import type { Editor } from '@tiptap/react'
import { exitSuggestion } from '@tiptap/suggestion'
import { type Ref, useEffect, useId, useImperativeHandle, useMemo, useState } from 'react'
import type { Person } from '#shared/domain/person.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { isComposing } from '../../keyboard/is-plain-enter.ts'
import { Avatar } from '../../people/Avatar.tsx'
import { matchesName } from '../../people/matches-name.ts'
import { type MentionTyped, mentionKey } from './body-extensions.ts'
import classes from './MemberPicker.module.css'
import { postTexts } from './post.texts.ts'

export interface MemberPickerHandle {
  /** True when the key meant something to the picker. */
  press(event: KeyboardEvent): boolean
}

interface MemberPickerProps {
  readonly members: readonly Person[]
  readonly typed: MentionTyped
  readonly editor: Editor
  readonly ref: Ref<MemberPickerHandle>
}

const shownAtMost = 40
const width = 256
const height = 280

/** Whom the `@` that is being typed may mean. The focus stays in the editor; the arrows choose here. */
export function MemberPicker({ members, typed, editor, ref }: MemberPickerProps) {
  const t = useTexts(postTexts)
  const id = useId()
  const [at, setAt] = useState(0)
  const { query } = typed
  const found = useMemo(
    () => members.filter(({ name, latinName }) => matchesName(query.trim(), name, latinName)).slice(0, shownAtMost),
    [members, query],
  )
  const place = Math.min(at, found.length - 1)
  const take = (person: Person) => typed.command({ id: person.id, label: person.name })

  // biome-ignore lint/correctness/useExhaustiveDependencies: every new word begins at the top again.
  useEffect(() => setAt(0), [query])
  useActive(editor, id, found.length === 0 ? null : `${id}-${place}`)
  useImperativeHandle(ref, () => ({
    press(event) {
      const chosen = found[place]
      if (chosen === undefined || isComposing(event) || event.ctrlKey || event.metaKey) return false
      if (event.key === 'ArrowDown') setAt((place + 1) % found.length)
      else if (event.key === 'ArrowUp') setAt((place + found.length - 1) % found.length)
      else if (event.key === 'Enter' || event.key === 'Tab') take(chosen)
      else if (event.key === 'Escape') exitSuggestion(editor.view, mentionKey)
      else return false
      return true
    },
  }))

  const caret = typed.clientRect?.()
  if (found.length === 0 || !caret) return null
  const below = caret.bottom + 6 + height < window.innerHeight
  return (
    <Portal>
      <div
        id={id}
        role="listbox"
        tabIndex={-1}
        aria-label={t('mentions')}
        className={classes.picker}
        style={{
          left: Math.max(4, Math.min(caret.left, window.innerWidth - width - 8)),
          ...(below ? { top: caret.bottom + 6 } : { bottom: window.innerHeight - caret.top + 6 }),
        }}
      >
        {found.map((person, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the editor, which names this as active.
          // biome-ignore lint/a11y/useKeyWithClickEvents: the editor takes the keys for the whole list.
          <div
            key={person.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === place}
            className={classes.option}
            onMouseMove={() => setAt(index)}
            // A press would take the focus out of the editor before the click arrives.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(person)}
          >
            <Avatar id={person.id} name={person.name} size={24} />
            <span className={classes.name}>{person.name}</span>
            <span className={classes.title}>{person.title}</span>
          </div>
        ))}
      </div>
    </Portal>
  )
}

/** Tells screen readers which option the arrows are on; Escape closes the list and not the dialog around the editor. */
function useActive(editor: Editor, listId: string, optionId: string | null): void {
  useEffect(() => {
    if (optionId === null) return
    const field = editor.view.dom
    const said = { 'aria-controls': listId, 'aria-activedescendant': optionId, 'data-mantine-stop-propagation': 'true' }
    for (const [name, value] of Object.entries(said)) field.setAttribute(name, value)
    return () => {
      for (const name of Object.keys(said)) field.removeAttribute(name)
    }
  }, [editor, listId, optionId])
}
