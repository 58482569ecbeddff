import { IconX } from '@tabler/icons-react'
import { useRef } from 'react'
import type { Conversation } from '#shared/domain/conversation.ts'
import type { Message } from '#shared/domain/message.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { isComposing } from '../../keyboard/is-plain-enter.ts'
import { isNarrow } from '../../shell/use-narrow-panel.ts'
import { SearchForm } from './SearchForm.tsx'
import classes from './SearchPanel.module.css'
import { SearchResults, type SearchResultsHandle } from './SearchResults.tsx'
import { closeSearch } from './search.store.ts'
import { searchTexts } from './search.texts.ts'
import { showMessage } from './show-message.ts'
import { useSenders } from './use-senders.ts'

/** Beside a conversation: what was said in it. @see MSG-4 */
export function SearchPanel({ conversation }: { readonly conversation: Conversation }) {
  const t = useTexts(searchTexts)
  const results = useRef<SearchResultsHandle>(null)
  const senders = useSenders(conversation.id)
  const open = (message: Message) => {
    showMessage(message)
    // Over a narrow window it would hide what was found.
    if (isNarrow()) closeSearch()
  }
  return (
    <aside
      className={classes.panel}
      aria-label={t('title')}
      data-region="panel"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || isComposing(event.nativeEvent) || event.defaultPrevented) return
        event.stopPropagation()
        closeSearch()
      }}
    >
      <div className={classes.top}>
        <h2 className={classes.title}>{t('title')}</h2>
        <button type="button" className={classes.close} aria-label={t('close')} onClick={closeSearch}>
          <IconX size={16} aria-hidden />
        </button>
      </div>
      <SearchForm
        senders={senders}
        onDown={() => results.current?.focusFirst()}
        onEnter={() => results.current?.openFirst()}
      />
      <SearchResults ref={results} conversationId={conversation.id} onOpen={open} />
    </aside>
  )
}
