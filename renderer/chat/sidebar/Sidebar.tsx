import { ActionIcon } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTexts } from '../../i18n/use-texts.ts'
import { ListSearch } from '../../shell/ListSearch.tsx'
import { openDialog } from '../../shell/shell.store.ts'
import { useFirstMessages } from '../search/use-first-messages.ts'
import { useFoundConversations } from '../use-found-conversations.ts'
import { ConnectionNote } from './ConnectionNote.tsx'
import { ConversationList, type ConversationListHandle } from './ConversationList.tsx'
import { FoundMessages } from './FoundMessages.tsx'
import { FoundPeople } from './FoundPeople.tsx'
import classes from './Sidebar.module.css'
import { SidebarEmpty } from './SidebarEmpty.tsx'
import { sidebarTexts } from './sidebar.texts.ts'

/** The middle column: search, new group, and the conversations. */
export function Sidebar() {
  const t = useTexts(sidebarTexts)
  const [typed, setTyped] = useState('')
  const list = useRef<ConversationListHandle>(null)
  const field = useRef<HTMLInputElement>(null)
  const ids = useFoundConversations(typed)
  const messages = useFirstMessages(typed, 5)
  const searching = typed.trim() !== ''
  const clear = () => {
    setTyped('')
    field.current?.focus()
  }
  return (
    <section className={classes.sidebar} aria-label={t('region')} data-region="list">
      <div className={classes.top}>
        <ListSearch
          ref={field}
          value={typed}
          placeholder={t('search')}
          label={t('searchLabel')}
          onType={setTyped}
          onKey={(event) => {
            if (event.key === 'ArrowDown') {
              event.preventDefault()
              list.current?.focusFirst()
            }
            if (event.key === 'Enter') list.current?.openFirst()
          }}
        >
          {searching ? (
            <ActionIcon size="sm" aria-label={t('clear')} onClick={clear}>
              <IconX size={14} aria-hidden />
            </ActionIcon>
          ) : (
            <kbd className={classes.key}>Ctrl K</kbd>
          )}
        </ListSearch>
        <ActionIcon
          size={32}
          radius={8}
          className={classes.add ?? ''}
          aria-label={t('newGroup')}
          title={t('newGroup')}
          aria-haspopup="dialog"
          onClick={() => openDialog('newGroup')}
        >
          <IconPlus size={19} stroke={1.6} aria-hidden />
        </ActionIcon>
      </div>
      {ids.length > 0 && <ConversationList ref={list} ids={ids} compact={searching} onOpened={() => setTyped('')} />}
      {searching && (
        <FoundPeople typed={typed} conversations={ids} alone={messages.length === 0} onOpened={() => setTyped('')} />
      )}
      {searching && <FoundMessages typed={typed} found={messages} onOpened={() => setTyped('')} />}
      {!searching && ids.length === 0 && <SidebarEmpty />}
      <ConnectionNote />
    </section>
  )
}
