import type { Message } from '#shared/domain/message.ts'
import { usePeople } from '../../data/people.store.ts'
import { useSession } from '../../data/session.store.ts'
import { openCard } from '../../features/opened-card.store.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { useDescription } from '../use-description.ts'
import classes from './SystemNote.module.css'
import { timelineTexts } from './timeline.texts.ts'

const shownAtMost = 8
const nobody: readonly string[] = []

/** What the server says about a card: whom it waits for, or how it ended. @see TOOL-5, POLL-6 */
export function SystemNote({ id, message }: { readonly id: string; readonly message: Message }) {
  const t = useTexts(timelineTexts)
  const { body } = message
  const text = useDescription(body)
  const note = body.type === 'cardNote' ? body : null
  const me = useSession((session) => session.me?.id)
  const called = usePeople(note?.mentions.slice(0, shownAtMost) ?? nobody)
  const more = (note?.mentions.length ?? 0) - called.length
  return (
    <div className={classes.row} data-message={id} tabIndex={-1}>
      <div className={classes.note}>
        <span>{text}</span>
        {called.map((person) => (
          <span key={person.id} className={classes.called} data-me={person.id === me || undefined}>
            @{person.name}
          </span>
        ))}
        {more > 0 && <span>+{more}</span>}
        {note && (
          <button type="button" className={classes.view} data-opens="" onClick={() => openCard(note.cardId)}>
            {t('viewCard')}
          </button>
        )}
      </div>
    </div>
  )
}
