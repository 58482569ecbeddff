import { IconUsers } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useConversation } from '../../data/conversations.store.ts'
import { explain } from '../../i18n/explain.ts'
import { useLanguage, useTexts } from '../../i18n/use-texts.ts'
import { Avatar } from '../../people/Avatar.tsx'
import { PersonName } from '../../people/PersonName.tsx'
import { composerTexts } from './composer.texts.ts'
import classes from './MentionPicker.module.css'
import type { MentionCandidate } from './mention-candidates.ts'

interface MentionOptionProps {
  readonly id: string
  readonly candidate: MentionCandidate
  readonly chosen: boolean
  readonly conversationId: string
  readonly onHover: () => void
  readonly onTake: () => void
}

/** One person, or everyone, in the mention picker. */
export function MentionOption({ id, candidate, chosen, conversationId, onHover, onTake }: MentionOptionProps) {
  const option = useRef<HTMLDivElement>(null)
  const refused = candidate.type === 'everyone' && candidate.refused !== null
  useEffect(() => {
    if (chosen) option.current?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the editor, which names this as active.
    // biome-ignore lint/a11y/useKeyWithClickEvents: the editor takes the keys for the whole list.
    <div
      ref={option}
      id={id}
      role="option"
      aria-selected={chosen}
      aria-disabled={refused}
      className={classes.option}
      onMouseMove={onHover}
      // A press would take the focus out of the editor before the click arrives.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onTake}
    >
      {candidate.type === 'person' ? (
        <PersonWords candidate={candidate} conversationId={conversationId} />
      ) : (
        <EveryoneWords candidate={candidate} conversationId={conversationId} />
      )}
    </div>
  )
}

type Of<Type> = { readonly candidate: Extract<MentionCandidate, { type: Type }>; readonly conversationId: string }

function PersonWords({ candidate: { person }, conversationId }: Of<'person'>) {
  const seenFrom = useConversation(conversationId)?.conversation.enterpriseId ?? null
  return (
    <>
      <Avatar id={person.id} name={person.name} size={26} />
      <PersonName id={person.id} seenFrom={seenFrom} />
      <span className={classes.title}>{person.title}</span>
    </>
  )
}

function EveryoneWords({ candidate: { refused }, conversationId }: Of<'everyone'>) {
  const t = useTexts(composerTexts)
  const language = useLanguage()
  const count = useConversation(conversationId)?.conversation.memberCount ?? 0
  const why = refused && explain({ reason: refused, details: { capability: 'mention.all' } }, language)
  return (
    <>
      <span className={classes.all} aria-hidden="true">
        <IconUsers size={16} />
      </span>
      <span className={classes.words}>
        <span>{t('everyone')}</span>
        <span className={classes.more}>{why ?? t('everyoneText', { count })}</span>
      </span>
    </>
  )
}
