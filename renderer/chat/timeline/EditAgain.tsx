import type { Message } from '#shared/domain/message.ts'
import { useRecalledTexts } from '../../data/recalled-texts.store.ts'
import { useCan } from '../../data/use-can.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { askToEdit } from '../composer/edit-request.store.ts'
import classes from './SystemLine.module.css'
import { timelineTexts } from './timeline.texts.ts'

/** Puts a text that was just taken back here into the composer again. @see MSG-1 */
export function EditAgain({ message: { id, conversationId } }: { readonly message: Message }) {
  const t = useTexts(timelineTexts)
  const text = useRecalledTexts((state) => state.texts.get(id))
  const may = useCan('message.send', conversationId)
  if (text === undefined || !may.allowed) return null
  return (
    <button type="button" className={classes.link} onClick={() => askToEdit(conversationId, text)}>
      {t('editAgain')}
    </button>
  )
}
