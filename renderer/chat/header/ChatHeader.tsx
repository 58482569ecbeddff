import { ActionIcon } from '@mantine/core'
import { IconClipboardList, IconLayoutSidebarRight, IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import type { Conversation } from '#shared/domain/conversation.ts'
import { ToolDrawer } from '../../features/ToolDrawer.tsx'
import { useTexts } from '../../i18n/use-texts.ts'
import { MainHeader } from '../../shell/MainHeader.tsx'
import { togglePanel, useShell } from '../../shell/shell.store.ts'
import { KindTag } from '../KindTag.tsx'
import { closeSearch, openSearch, useSearch } from '../search/search.store.ts'
import { searchTexts } from '../search/search.texts.ts'
import classes from './ChatHeader.module.css'
import { HeaderFacts } from './HeaderFacts.tsx'
import { headerTexts } from './header.texts.ts'

interface ChatHeaderProps {
  readonly conversation: Conversation
  readonly title: string
}

/** Name, kind, how many, and what can be opened beside the conversation. */
export function ChatHeader({ conversation, title }: ChatHeaderProps) {
  const t = useTexts(headerTexts)
  const search = useTexts(searchTexts)
  const searching = useSearch(({ place }) => place === conversation.id)
  const shown = useShell(({ panel }) => panel === 'shown')
  const [drawer, setDrawer] = useState(false)
  const { kind } = conversation
  const hasTools = kind === 'internal' || kind === 'department'
  const panelLabel = t(shown ? 'hidePanel' : 'showPanel')
  return (
    <MainHeader title={title}>
      <KindTag conversation={conversation} place="header" />
      <HeaderFacts conversation={conversation} />
      <div className={classes.acts}>
        <ActionIcon
          size="lg"
          className={classes.act ?? ''}
          aria-label={search('open')}
          title={`${search('open')} (Ctrl+F)`}
          aria-expanded={searching}
          onClick={() => (searching ? closeSearch() : openSearch(conversation.id))}
        >
          <IconSearch size={19} stroke={1.7} aria-hidden />
        </ActionIcon>
        {hasTools && (
          <ActionIcon
            size="lg"
            className={classes.act ?? ''}
            aria-label={t('records')}
            title={t('records')}
            aria-haspopup="dialog"
            onClick={() => setDrawer(true)}
          >
            <IconClipboardList size={19} stroke={1.7} aria-hidden />
          </ActionIcon>
        )}
        {kind !== 'direct' && (
          <ActionIcon
            size="lg"
            className={classes.act ?? ''}
            aria-label={panelLabel}
            title={panelLabel}
            aria-expanded={shown}
            onClick={togglePanel}
          >
            <IconLayoutSidebarRight size={19} stroke={1.7} aria-hidden />
          </ActionIcon>
        )}
      </div>
      {drawer && <ToolDrawer conversationId={conversation.id} onClose={() => setDrawer(false)} />}
    </MainHeader>
  )
}
