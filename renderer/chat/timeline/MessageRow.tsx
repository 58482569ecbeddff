import { memo } from 'react'
import type { Conversation } from '#shared/domain/conversation.ts'
import { usePerson } from '../../data/people.store.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Avatar } from '../../people/Avatar.tsx'
import { PersonName } from '../../people/PersonName.tsx'
import { peopleTexts } from '../../people/people.texts.ts'
import { RobotAvatar } from '../../robots/RobotAvatar.tsx'
import { RobotName } from '../../robots/RobotName.tsx'
import { useTimeTexts } from '../../time/use-time-texts.ts'
import { MessageContent } from './MessageContent.tsx'
import classes from './MessageRow.module.css'
import { PendingNote, PendingSign } from './PendingNote.tsx'
import { SystemNote } from './SystemNote.tsx'
import type { MessageItem } from './timeline-items.ts'
import { useRowName } from './use-row-name.ts'

interface MessageRowProps {
  readonly item: MessageItem
  readonly conversation: Conversation
}

/** One message: who said it (once per run), what, and when (on hover). */
export const MessageRow = memo(function MessageRow({ item, conversation }: MessageRowProps) {
  const { message, pending, mine, head, senderId, at } = item
  const time = useTimeTexts()
  const name = useRowName(item)
  const robot = message?.body.type === 'robot' ? message.body.robot : null
  if (message?.body.type === 'cardNote') return <SystemNote id={item.key} message={message} />
  return (
    <article
      className={classes.row}
      aria-label={name}
      tabIndex={-1}
      data-mine={mine || undefined}
      data-head={head || undefined}
      data-message={item.key}
    >
      {!head && <span className={classes.noAvatar} />}
      {head && robot !== null && <RobotAvatar avatar={robot.avatar} />}
      {head &&
        robot === null &&
        (senderId === null ? <span className={classes.noAvatar} /> : <SenderAvatar id={senderId} />)}
      <div className={classes.said}>
        {robot !== null && head && (
          <div className={classes.sender}>
            <RobotName name={robot.name} />
          </div>
        )}
        {senderId !== null && head && <Sender id={senderId} mine={mine} conversation={conversation} />}
        <div className={classes.line}>
          <MessageContent item={item} />
          {pending && <PendingSign pending={pending} />}
          <time className={classes.time} dateTime={new Date(at).toISOString()} title={time.full(at)}>
            {time.clock(at)}
          </time>
        </div>
        {pending && <PendingNote pending={pending} />}
      </div>
    </article>
  )
})

function SenderAvatar({ id }: { readonly id: string }) {
  const person = usePerson(id)
  return <Avatar id={id} name={person?.name ?? ''} size={36} />
}

interface SenderProps {
  readonly id: string
  readonly mine: boolean
  readonly conversation: Conversation
}

/** The name over a run of bubbles. My own, and in direct chats the other's, are only spoken: everyone can see whose they are. */
function Sender({ id, mine, conversation }: SenderProps) {
  const t = useTexts(peopleTexts)
  const quiet = mine || conversation.kind === 'direct'
  if (mine) return <span className="spoken">{t('me')}</span>
  return (
    <div className={quiet ? 'spoken' : classes.sender}>
      <PersonName id={id} seenFrom={conversation.enterpriseId} />
    </div>
  )
}
