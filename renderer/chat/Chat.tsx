import { Button } from '@mantine/core'
import { IconMessages } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useConversation } from '../data/conversations.store.ts'
import { watchPresence } from '../data/presence.store.ts'
import { myId } from '../data/session.store.ts'
import { openTimeline } from '../data/timeline.store.ts'
import { GroupPanel } from '../groups/GroupPanel.tsx'
import { useTexts } from '../i18n/use-texts.ts'
import { CentredNote } from '../shell/CentredNote.tsx'
import { openDialog, useShell } from '../shell/shell.store.ts'
import classes from './Chat.module.css'
import { Composer } from './composer/Composer.tsx'
import { otherIn } from './conversation-title.ts'
import { ChatHeader } from './header/ChatHeader.tsx'
import { headerTexts } from './header/header.texts.ts'
import { NoticeBar } from './header/NoticeBar.tsx'
import { Timeline } from './timeline/Timeline.tsx'
import { TimelineSkeleton } from './timeline/TimelineSkeleton.tsx'
import { useTitle } from './use-title.ts'

/** The conversation that was chosen, or what to do to get one. */
export function Chat() {
  const conversationId = useShell((shell) => shell.conversationId)
  useEffect(() => {
    openTimeline(conversationId)
    return () => openTimeline(null)
  }, [conversationId])
  return conversationId === null ? <NothingChosen /> : <OpenChat key={conversationId} conversationId={conversationId} />
}

function OpenChat({ conversationId }: { readonly conversationId: string }) {
  const row = useConversation(conversationId)
  const panel = useShell((shell) => shell.panel)
  const title = useTitle(row?.conversation)
  const other = row ? otherIn(row.conversation, myId()) : null
  useEffect(() => watchPresence(other === null ? [] : [other]), [other])
  if (!row) {
    return (
      <main className={classes.chat} aria-busy="true">
        <div className={classes.column}>
          <TimelineSkeleton />
        </div>
      </main>
    )
  }
  const { conversation } = row
  return (
    <div className={classes.chat}>
      <main className={classes.column} aria-label={title}>
        <ChatHeader conversation={conversation} title={title} />
        {conversation.notice && <NoticeBar conversation={conversation} notice={conversation.notice} />}
        <Timeline row={row} title={title} />
        <Composer row={row} title={title} />
      </main>
      {conversation.kind !== 'direct' && panel === 'shown' && <GroupPanel conversation={conversation} />}
    </div>
  )
}

function NothingChosen() {
  const t = useTexts(headerTexts)
  return (
    <main className={classes.nothing} data-region="conversation">
      <CentredNote level={1} icon={<IconMessages size={30} stroke={1.5} />} title={t('pick')} text={t('pickText')}>
        <Button variant="light" onClick={() => openDialog('newGroup')}>
          {t('newGroup')}
        </Button>
      </CentredNote>
    </main>
  )
}
