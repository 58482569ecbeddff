import { useRef } from 'react'
import type { Conversation } from '#shared/domain/conversation.ts'
import type { Message } from '#shared/domain/message.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { PanelTop } from '../../shell/PanelTop.tsx'
import { SidePanel } from '../../shell/SidePanel.tsx'
import { isNarrow } from '../../shell/use-covering.ts'
import { SearchForm } from './SearchForm.tsx'
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
    <SidePanel label={t('title')} width="wide" covers="medium" onEscape={closeSearch}>
      <PanelTop title={t('title')} onClose={closeSearch} />
      <SearchForm
        senders={senders}
        onDown={() => results.current?.focusFirst()}
        onEnter={() => results.current?.openFirst()}
      />
      <SearchResults ref={results} conversationId={conversation.id} onOpen={open} />
    </SidePanel>
  )
}
