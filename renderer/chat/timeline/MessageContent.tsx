import { CardView } from '../../features/CardView.tsx'
import { PendingCardView } from '../../features/PendingCardView.tsx'
import { PictureGrid } from '../../pictures/PictureGrid.tsx'
import { RobotMessage } from '../../robots/message/RobotMessage.tsx'
import { useDescription } from '../use-description.ts'
import classes from './MessageContent.module.css'
import { RichText } from './RichText.tsx'
import type { MessageItem } from './timeline-items.ts'

const noMentions = [] as const

/** What was said: a bubble, or a card. What this version does not know shows as its summary. */
export function MessageContent({ item: { key, message, pending, mine, head } }: { readonly item: MessageItem }) {
  const body = message?.body ?? pending?.body
  const unknown = useDescription(message ? message.body : null)
  if (body?.type === 'card' && pending) {
    return <PendingCardView pending={pending} tool={body.tool} content={'content' in body ? body.content : null} />
  }
  if (message?.body.type === 'card') return <CardView body={message.body} />
  if (body?.type === 'robot') return <RobotMessage content={body.content} id={key} head={head} />
  if (body?.type === 'picture') {
    return (
      <div className={classes.pictures} data-mine={mine || undefined} data-head={head || undefined}>
        <PictureGrid pictures={body.pictures} caption={body.caption} />
        {body.caption !== null && <RichText text={body.caption} mentions={noMentions} />}
      </div>
    )
  }
  return (
    <div className={classes.bubble} data-mine={mine || undefined} data-head={head || undefined}>
      {body?.type === 'text' ? <RichText text={body.text} mentions={body.mentions} /> : unknown}
    </div>
  )
}
