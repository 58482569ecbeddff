import { Button } from '@mantine/core'
import { IconMessages } from '@tabler/icons-react'
import { lazy, Suspense, useEffect } from 'react'
import { openTimeline } from '../data/timeline.store.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { CentredNote } from '../shell/CentredNote.tsx'
import { openDialog, useShell } from '../shell/shell.store.ts'
import classes from './Chat.module.css'
import { ChatSkeleton } from './ChatSkeleton.tsx'
import { headerTexts } from './header/header.texts.ts'

/** The editor and the timeline are most of the program; the list is there before they are. */
export const loadOpenChat = () => import('./OpenChat.tsx')
const OpenChat = lazy(async () => ({ default: (await loadOpenChat()).OpenChat }))

/** The conversation that was chosen, or what to do to get one. */
export function Chat() {
  const conversationId = useShell((shell) => shell.conversationId)
  useEffect(() => {
    openTimeline(conversationId)
    return () => openTimeline(null)
  }, [conversationId])
  if (conversationId === null) return <NothingChosen />
  return (
    <Suspense fallback={<ChatSkeleton />}>
      <OpenChat key={conversationId} conversationId={conversationId} />
    </Suspense>
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
