import { Spotlight, spotlight } from '@mantine/spotlight'
import {
  IconCalendar,
  IconKeyboard,
  IconLayoutColumns,
  IconMessageSearch,
  IconQrcode,
  IconSearch,
  IconSettings,
  IconUsersPlus,
} from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import type { Message } from '#shared/domain/message.ts'
import type { Person } from '#shared/domain/person.ts'
import { ConversationAvatar } from '../chat/ConversationAvatar.tsx'
import { Excerpt, SayerName } from '../chat/search/FoundMessage.tsx'
import { openSearchEverywhere } from '../chat/search/search.store.ts'
import { searchTexts } from '../chat/search/search.texts.ts'
import { showMessage } from '../chat/search/show-message.ts'
import { useFirstMessages } from '../chat/search/use-first-messages.ts'
import { useFoundConversations } from '../chat/use-found-conversations.ts'
import { useTitle } from '../chat/use-title.ts'
import { useWithoutChat } from '../chat/use-without-chat.ts'
import { useFoundPeople } from '../contacts/use-found-people.ts'
import { useOpenDirect } from '../contacts/use-open-direct.ts'
import { useConversation } from '../data/conversations.store.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { openJoin } from '../join/join.store.ts'
import { joinTexts } from '../join/join.texts.ts'
import { readCode } from '../join/read-code.ts'
import { Avatar } from '../people/Avatar.tsx'
import { useTimeTexts } from '../time/use-time-texts.ts'
import classes from './GoTo.module.css'
import { openDialog, showConversation, showSection } from './shell.store.ts'
import { shellTexts } from './shell.texts.ts'

const shown = { conversations: 8, people: 6, messages: 5 }

/** The list hands this on to its scrolled area, which its type leaves out: a long list scrolls by keyboard too. */
const byKeyboard = { viewportProps: { tabIndex: 0 } }

/** Ctrl+K: any conversation, person or action by a few letters. */
export function GoTo() {
  const t = useTexts(shellTexts)
  const [query, setQuery] = useState('')
  return (
    <Spotlight.Root
      query={query}
      onQueryChange={setQuery}
      shortcut={null}
      scrollable
      maxHeight={420}
      radius="md"
      centered={false}
      yOffset="12vh"
      size={560}
      overlayProps={{ backgroundOpacity: 0.3, blur: 0 }}
      styles={{ content: { background: 'var(--surface-raised)' } }}
      attributes={{ content: { 'aria-label': t('goTo') } }}
      transitionProps={{ transition: 'fade', duration: 80 }}
    >
      <Spotlight.Search
        placeholder={t('goToPlaceholder')}
        aria-label={t('goTo')}
        leftSection={<IconSearch size={18} />}
      />
      <Results query={query} />
    </Spotlight.Root>
  )
}

function Results({ query }: { readonly query: string }) {
  const t = useTexts(shellTexts)
  const search = useTexts(searchTexts)
  const found = useFoundConversations(query)
  const conversations = found.slice(0, shown.conversations)
  const people = useWithoutChat(useFoundPeople(query), found).slice(0, shown.people)
  const join = useJoinAction(query)
  const fitting = useActions().filter(
    ({ label }) => query.trim() === '' || label.toLowerCase().includes(query.trim().toLowerCase()),
  )
  const actions = [...join, ...fitting]
  const messages = useFirstMessages(query, shown.messages)
  const nothing = conversations.length + people.length + actions.length + messages.length === 0
  const list = useRef<HTMLDivElement>(null)
  const shownKeys = [
    ...conversations,
    ...people.map(({ id }) => id),
    ...actions.map(({ label }) => label),
    ...messages.map(({ id }) => id),
  ].join(' ')
  useEffect(() => selectFirst(list.current, shownKeys), [shownKeys])
  return (
    <Spotlight.ActionsList ref={list} {...byKeyboard}>
      {conversations.length > 0 && (
        <Spotlight.ActionsGroup label={t('goToConversations')}>
          {conversations.map((id) => (
            <ConversationResult key={id} id={id} />
          ))}
        </Spotlight.ActionsGroup>
      )}
      {people.length > 0 && (
        <Spotlight.ActionsGroup label={t('goToPeople')}>
          {people.map((person) => (
            <PersonResult key={person.id} person={person} />
          ))}
        </Spotlight.ActionsGroup>
      )}
      {actions.length > 0 && (
        <Spotlight.ActionsGroup label={t('goToActions')}>
          {actions.map(({ label, icon, act }) => (
            <Spotlight.Action key={label} label={label} leftSection={icon} onClick={act} />
          ))}
        </Spotlight.ActionsGroup>
      )}
      {messages.length > 0 && (
        <Spotlight.ActionsGroup label={search('messages')}>
          {messages.map((message) => (
            <MessageResult key={message.id} message={message} asked={query} />
          ))}
          <Spotlight.Action
            label={search('seeAll')}
            leftSection={<IconMessageSearch size={18} />}
            onClick={() => openSearchEverywhere(query.trim())}
          />
        </Spotlight.ActionsGroup>
      )}
      {nothing && <Spotlight.Empty>{t('goToNothing')}</Spotlight.Empty>}
    </Spotlight.ActionsList>
  )
}

/** Results that come late are new elements: Enter must mean the first of those that stand there now. */
function selectFirst(list: HTMLElement | null, _shown: string): void {
  for (const one of list?.querySelectorAll('[data-selected]') ?? []) one.removeAttribute('data-selected')
  list?.querySelector('[data-action]')?.setAttribute('data-selected', 'true')
}

function ConversationResult({ id }: { readonly id: string }) {
  const row = useConversation(id)
  const title = useTitle(row?.conversation)
  if (!row) return null
  return (
    <Spotlight.Action
      label={title}
      leftSection={<ConversationAvatar conversation={row.conversation} title={title} size={28} />}
      onClick={() => showConversation(id)}
    />
  )
}

function MessageResult({ message, asked }: { readonly message: Message; readonly asked: string }) {
  const title = useTitle(useConversation(message.conversationId)?.conversation)
  const time = useTimeTexts()
  return (
    <Spotlight.Action onClick={() => showMessage(message)}>
      <div className={classes.message}>
        <span className={classes.words}>
          <Excerpt body={message.body} asked={asked} />
        </span>
        <span className={classes.where}>
          <SayerName message={message} /> · {title} · {time.short(message.sentAt)}
        </span>
      </div>
    </Spotlight.Action>
  )
}

function PersonResult({ person }: { readonly person: Person }) {
  const openDirect = useOpenDirect()
  return (
    <Spotlight.Action
      label={person.name}
      description={[person.title, person.enterpriseName].filter(Boolean).join(' · ')}
      leftSection={<Avatar id={person.id} name={person.name} size={28} />}
      onClick={() => {
        spotlight.close()
        void openDirect(person.id)
      }}
    />
  )
}

function useActions() {
  const t = useTexts(shellTexts)
  return [
    { label: t('newGroup'), icon: <IconUsersPlus size={18} />, act: () => openDialog('newGroup') },
    { label: t('calendar'), icon: <IconCalendar size={18} />, act: () => showSection('calendar') },
    { label: t('compare'), icon: <IconLayoutColumns size={18} />, act: () => showSection('compare') },
    { label: t('settings'), icon: <IconSettings size={18} />, act: () => openDialog('settings') },
    { label: t('shortcuts'), icon: <IconKeyboard size={18} />, act: () => openDialog('shortcuts') },
  ]
}

/** A join link or code that was pasted leads to its group. */
function useJoinAction(query: string) {
  const t = useTexts(joinTexts)
  const read = readCode(query)
  return read?.type === 'join'
    ? [{ label: t('goTo'), icon: <IconQrcode size={18} />, act: () => openJoin(read.code) }]
    : []
}
