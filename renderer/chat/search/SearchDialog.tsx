import { useRef } from 'react'
import { Dialog } from '../../dialogs/Dialog.tsx'
import { useTexts } from '../../i18n/use-texts.ts'
import classes from './SearchDialog.module.css'
import { SearchForm } from './SearchForm.tsx'
import { SearchResults, type SearchResultsHandle } from './SearchResults.tsx'
import { closeSearch, useSearch } from './search.store.ts'
import { searchTexts } from './search.texts.ts'
import { showMessage } from './show-message.ts'

/** What was said in all conversations. @see MSG-4 */
export function SearchDialog() {
  const t = useTexts(searchTexts)
  const opened = useSearch(({ place }) => place === 'all')
  const results = useRef<SearchResultsHandle>(null)
  return (
    <Dialog
      opened={opened}
      onClose={closeSearch}
      title={t('everywhere')}
      size={620}
      padding={0}
      classNames={{ header: classes.header ?? '' }}
    >
      <div className={classes.body}>
        <SearchForm
          senders={null}
          onDown={() => results.current?.focusFirst()}
          onEnter={() => results.current?.openFirst()}
        />
        <SearchResults
          ref={results}
          conversationId={null}
          onOpen={(message) => {
            closeSearch()
            showMessage(message)
          }}
        />
      </div>
    </Dialog>
  )
}
