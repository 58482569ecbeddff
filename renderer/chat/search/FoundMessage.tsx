import { memo } from 'react'
import type { Message, MessageBody } from '#shared/domain/message.ts'
import { searchedOf } from '#shared/domain/searched.ts'
import { cardTexts } from '#shared/features/card-texts.ts'
import { useCards } from '../../data/cards.store.ts'
import { useConversation } from '../../data/conversations.store.ts'
import { usePerson } from '../../data/people.store.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Avatar } from '../../people/Avatar.tsx'
import { peopleTexts } from '../../people/people.texts.ts'
import { RobotAvatar } from '../../robots/RobotAvatar.tsx'
import { useTimeTexts } from '../../time/use-time-texts.ts'
import { useDescription } from '../use-description.ts'
import { useTitle } from '../use-title.ts'
import { excerpt } from './excerpt.ts'
import classes from './FoundMessage.module.css'

interface FoundMessageProps {
  readonly message: Message
  readonly asked: string
  /** Whether to say where it was said. */
  readonly places: boolean
  readonly onOpen: (message: Message) => void
}

/** One hit: who, when, where, and the words around it. */
export const FoundMessage = memo(function FoundMessage({ message, asked, places, onOpen }: FoundMessageProps) {
  const time = useTimeTexts()
  const title = useTitle(useConversation(message.conversationId)?.conversation)
  return (
    <button type="button" className={classes.found} data-hit={message.id} onClick={() => onOpen(message)}>
      <SayerAvatar message={message} />
      <span className={classes.said}>
        <span className={classes.head}>
          <span className={classes.name}>
            <SayerName message={message} />
          </span>
          {places && <span className={classes.place}>{title}</span>}
          <time dateTime={new Date(message.sentAt).toISOString()} title={time.full(message.sentAt)}>
            {time.short(message.sentAt)}
          </time>
        </span>
        <span className={classes.excerpt}>
          <Excerpt body={message.body} asked={asked} />
        </span>
      </span>
    </button>
  )
})

/** The words around the hit, the hit marked. */
export function Excerpt({ body, asked }: { readonly body: MessageBody; readonly asked: string }) {
  const description = useDescription(body)
  const card = useCards(({ cards }) => (body.type === 'card' ? cards.get(body.cardId)?.view : undefined))
  const said = card === undefined ? [] : cardTexts(card)
  return excerpt([description, ...(searchedOf(body)?.texts ?? []), ...said], asked).map(({ text, hit }, at) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one line have no other name.
    hit ? <mark key={at}>{text}</mark> : text,
  )
}

function SayerAvatar({ message: { senderId, body } }: { readonly message: Message }) {
  const person = usePerson(senderId)
  if (body.type === 'robot') return <RobotAvatar avatar={body.robot.avatar} />
  return <Avatar id={senderId ?? ''} name={person?.name ?? ''} size={32} />
}

/** Who said it. */
export function SayerName({ message: { senderId, body } }: { readonly message: Message }) {
  const t = useTexts(peopleTexts)
  const person = usePerson(senderId)
  return body.type === 'robot' ? body.robot.name : (person?.name ?? t('unknown'))
}
