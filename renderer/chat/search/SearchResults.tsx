import { useDebouncedValue } from '@mantine/hooks'
import { IconMessageSearch, IconSearchOff } from '@tabler/icons-react'
import { type KeyboardEvent, type Ref, useImperativeHandle, useRef } from 'react'
import type { Message } from '#shared/domain/message.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { PagesEnd } from '../../pages/PagesEnd.tsx'
import { CentredNote } from '../../shell/CentredNote.tsx'
import { FoundMessage } from './FoundMessage.tsx'
import { questionOf } from './question-of.ts'
import classes from './SearchResults.module.css'
import { useSearch } from './search.store.ts'
import { searchTexts } from './search.texts.ts'
import { useMessageSearch } from './use-message-search.ts'

export interface SearchResultsHandle {
  readonly focusFirst: () => void
  readonly openFirst: () => void
}

interface SearchResultsProps {
  readonly ref: Ref<SearchResultsHandle>
  /** Null: all conversations. */
  readonly conversationId: string | null
  readonly onOpen: (message: Message) => void
}

/** Typing rests this long before the server is asked, in milliseconds. */
const pause = 250
/** The next page is asked for when this little is left below, in pixels. */
const fetchAhead = 300

/** What was found, the latest first; or what to do to find something. */
export function SearchResults({ ref, conversationId, onOpen }: SearchResultsProps) {
  const t = useTexts(searchTexts)
  const list = useRef<HTMLUListElement>(null)
  const [asked] = useDebouncedValue(
    useSearch((search) => search.asked),
    pause,
  )
  const pages = useMessageSearch(questionOf(asked, conversationId))
  const { items, phase, more, loadMore } = pages
  useImperativeHandle(ref, () => ({
    focusFirst: () => list.current?.querySelector('button')?.focus(),
    openFirst: () => list.current?.querySelector('button')?.click(),
  }))
  return (
    <div
      className={classes.scroller}
      onScroll={({ currentTarget: { scrollHeight, clientHeight, scrollTop } }) => {
        if (more && phase === 'there' && scrollHeight - clientHeight - scrollTop < fetchAhead) loadMore()
      }}
    >
      <ul
        ref={list}
        className={classes.list}
        aria-label={t('results')}
        aria-busy={phase === 'loading'}
        onKeyDown={moveByArrows}
      >
        {items.map((message) => (
          <li key={message.id}>
            <FoundMessage message={message} asked={asked.text} places={conversationId === null} onOpen={onOpen} />
          </li>
        ))}
      </ul>
      {phase === 'idle' && (
        <CentredNote icon={<IconMessageSearch size={28} stroke={1.5} />} title={t('start')} text={t('startText')} />
      )}
      {phase === 'there' && items.length === 0 && !more && (
        <CentredNote
          role="status"
          icon={<IconSearchOff size={28} stroke={1.5} />}
          title={t('nothing')}
          text={t('nothingText')}
        />
      )}
      <PagesEnd pages={pages} />
    </div>
  )
}

function moveByArrows(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const buttons = [...event.currentTarget.querySelectorAll('button')]
  const at = buttons.findIndex((button) => button.matches(':focus'))
  event.preventDefault()
  buttons[Math.max(0, at + (event.key === 'ArrowDown' ? 1 : -1))]?.focus()
}
