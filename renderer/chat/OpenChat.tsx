import { useEffect } from 'react'
import { useConversation } from '../data/conversations.store.ts'
import { watchPresence } from '../data/presence.store.ts'
import { myId } from '../data/session.store.ts'
import { UploadTray } from '../files/UploadTray.tsx'
import { GroupPanel } from '../groups/GroupPanel.tsx'
import { useShell } from '../shell/shell.store.ts'
import classes from './Chat.module.css'
import { ChatSkeleton } from './ChatSkeleton.tsx'
import { Composer } from './composer/Composer.tsx'
import { otherIn } from './conversation-title.ts'
import { DropFiles } from './DropFiles.tsx'
import { ChatHeader } from './header/ChatHeader.tsx'
import { NoticeBar } from './header/NoticeBar.tsx'
import { SearchPanel } from './search/SearchPanel.tsx'
import { useSearch } from './search/search.store.ts'
import { Timeline } from './timeline/Timeline.tsx'
import { useTitle } from './use-title.ts'
import { Watermark } from './Watermark.tsx'

/** One conversation: its header, what was said, where one writes, and who is in it. */
export function OpenChat({ conversationId }: { readonly conversationId: string }) {
  const row = useConversation(conversationId)
  const panel = useShell((shell) => shell.panel)
  const searching = useSearch(({ place }) => place === conversationId)
  const title = useTitle(row?.conversation)
  const other = row ? otherIn(row.conversation, myId()) : null
  useEffect(() => watchPresence(other === null ? [] : [other]), [other])
  if (!row) return <ChatSkeleton />
  const { conversation } = row
  return (
    <div className={classes.chat}>
      <DropFiles conversationId={conversationId} className={classes.column} label={title}>
        <ChatHeader conversation={conversation} title={title} />
        <NoticeBar conversation={conversation} />
        <Timeline row={row} title={title} />
        <UploadTray conversationId={conversationId} />
        <Composer row={row} title={title} />
        <Watermark />
      </DropFiles>
      {searching && <SearchPanel conversation={conversation} />}
      {!searching && conversation.kind !== 'direct' && panel === 'shown' && <GroupPanel conversation={conversation} />}
    </div>
  )
}
