import type { Conversation } from '#shared/domain/conversation.ts'
import { usePerson } from '../../data/people.store.ts'
import { useOnline, useTyping } from '../../data/presence.store.ts'
import { myId } from '../../data/session.store.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { otherIn } from '../conversation-title.ts'
import classes from './HeaderFacts.module.css'
import { headerTexts } from './header.texts.ts'

/** The quiet words after the name: how many, what follows the department, who is typing. */
export function HeaderFacts({ conversation }: { readonly conversation: Conversation }) {
  const typing = useTypingText(conversation)
  const facts = useFacts(conversation)
  return (
    <span className={classes.facts} aria-live="polite">
      {typing ?? facts.join(' · ')}
    </span>
  )
}

function useFacts(conversation: Conversation): readonly string[] {
  const t = useTexts(headerTexts)
  const { kind, state, memberCount, switches } = conversation
  const other = otherIn(conversation, myId())
  const person = usePerson(other)
  const online = useOnline(other ?? '')
  if (kind === 'direct') return [person?.title ?? '', online ? t('online') : ''].filter(Boolean)
  const facts = [t('members', { count: memberCount })]
  if (state === 'closed') facts.push(t('closed'))
  else if (state === 'dissolved') facts.push(t('dissolved'))
  else if (kind === 'department') facts.push(t('followsDepartment'))
  if (state === 'open' && switches.muteAll) facts.push(t('mutedAll'))
  return facts
}

function useTypingText({ id, kind }: Conversation): string | null {
  const t = useTexts(headerTexts)
  const typing = useTyping(id)
  const first = usePerson(typing[0] ?? null)
  if (typing.length === 0) return null
  if (kind === 'direct') return t('typing')
  return typing.length === 1 && first
    ? t('typingNamed', { name: first.name })
    : t('typingMany', { count: typing.length })
}
