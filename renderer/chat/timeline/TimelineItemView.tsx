import type { Conversation } from '#shared/domain/conversation.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { useTimeTexts } from '../../time/use-time-texts.ts'
import { ConversationAvatar } from '../ConversationAvatar.tsx'
import { MessageRow } from './MessageRow.tsx'
import { SystemLine } from './SystemLine.tsx'
import classes from './TimelineItemView.module.css'
import { timelineTexts } from './timeline.texts.ts'
import type { TimelineItem } from './timeline-items.ts'

interface TimelineItemViewProps {
  readonly item: TimelineItem
  readonly conversation: Conversation
  readonly title: string
}

/** Draws whatever a timeline is made of. */
export function TimelineItemView({ item, conversation, title }: TimelineItemViewProps) {
  switch (item.type) {
    case 'start':
      return <Start conversation={conversation} title={title} />
    case 'divider':
      return <Divider at={item.at} />
    case 'new':
      return <NewDivider />
    case 'system':
      return <SystemLine id={item.key} message={item.message} conversation={conversation} />
    case 'message':
      return <MessageRow item={item} conversation={conversation} />
  }
}

function Divider({ at }: { readonly at: number }) {
  const time = useTimeTexts()
  return (
    <div className={classes.divider}>
      <time dateTime={new Date(at).toISOString()}>{time.divider(at)}</time>
    </div>
  )
}

function NewDivider() {
  const t = useTexts(timelineTexts)
  return (
    <div className={classes.news}>
      <span>{t('newMessages')}</span>
    </div>
  )
}

function Start({ conversation, title }: { readonly conversation: Conversation; readonly title: string }) {
  const t = useTexts(timelineTexts)
  const direct = conversation.kind === 'direct'
  return (
    <div className={classes.start}>
      <ConversationAvatar conversation={conversation} title={title} size={48} />
      <p className={classes.startTitle}>{t(direct ? 'startDirect' : 'start', { title })}</p>
    </div>
  )
}
