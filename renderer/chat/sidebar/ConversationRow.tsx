import { memo } from 'react'
import { useConversation } from '../../data/conversations.store.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { UnreadBadge } from '../../shell/UnreadBadge.tsx'
import { useTimeTexts } from '../../time/use-time-texts.ts'
import { ConversationAvatar } from '../ConversationAvatar.tsx'
import { KindTag } from '../KindTag.tsx'
import { useTitle } from '../use-title.ts'
import classes from './ConversationRow.module.css'
import { LastLine } from './LastLine.tsx'
import { sidebarTexts } from './sidebar.texts.ts'

interface ConversationRowProps {
  readonly id: string
  readonly open: boolean
  readonly tabStop: boolean
  readonly position: number
  readonly count: number
  readonly onChoose: (id: string) => void
}

/** One line of the list: who, what kind, the last words, when, how much is unread. */
export const ConversationRow = memo(function ConversationRow(props: ConversationRowProps) {
  const { id, open, tabStop, position, count, onChoose } = props
  const t = useTexts(sidebarTexts)
  const time = useTimeTexts()
  const row = useConversation(id)
  const title = useTitle(row?.conversation)
  if (!row) return <div className={classes.row} />
  const { conversation, read, last } = row
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list around it takes the keys for all of its options.
    <div
      role="option"
      aria-selected={open}
      aria-posinset={position}
      aria-setsize={count}
      tabIndex={tabStop ? 0 : -1}
      data-id={id}
      className={classes.row}
      onClick={() => onChoose(id)}
    >
      <ConversationAvatar conversation={conversation} title={title} />
      <div className={classes.words}>
        <div className={classes.title}>
          <span className={classes.name}>{title}</span>
          <KindTag conversation={conversation} place="list" />
          <time className={classes.time}>{time.short(last?.sentAt ?? conversation.createdAt)}</time>
        </div>
        <div className={classes.below}>
          <LastLine row={row} open={open} />
          {read.unread > 0 && <UnreadBadge count={read.unread} label={t('unreadCount', { count: read.unread })} />}
        </div>
      </div>
    </div>
  )
})
