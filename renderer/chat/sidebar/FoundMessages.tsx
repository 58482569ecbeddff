import { useTexts } from '../../i18n/use-texts.ts'
import { FoundMessage } from '../search/FoundMessage.tsx'
import { openSearchEverywhere } from '../search/search.store.ts'
import { searchTexts } from '../search/search.texts.ts'
import { showMessage } from '../search/show-message.ts'
import type { useFirstMessages } from '../search/use-first-messages.ts'
import classes from './FoundMessages.module.css'
import people from './FoundPeople.module.css'

interface FoundMessagesProps {
  readonly typed: string
  readonly found: ReturnType<typeof useFirstMessages>
  readonly onOpened: () => void
}

/** Below the conversations and people found: the latest of what was said, and the way to all of it. @see MSG-4 */
export function FoundMessages({ typed, found, onOpened }: FoundMessagesProps) {
  const t = useTexts(searchTexts)
  if (found.length === 0) return null
  return (
    <div className={classes.found}>
      <div className={classes.top}>
        <h3 className={people.heading}>{t('messages')}</h3>
        <button
          type="button"
          className={classes.all}
          onClick={() => {
            openSearchEverywhere(typed.trim())
            onOpened()
          }}
        >
          {t('seeAll')}
        </button>
      </div>
      <ul className={people.list}>
        {found.map((message) => (
          <li key={message.id}>
            <FoundMessage
              message={message}
              asked={typed}
              places
              onOpen={(opened) => {
                showMessage(opened)
                onOpened()
              }}
            />
          </li>
        ))}
      </ul>
    </div>
  )
}
