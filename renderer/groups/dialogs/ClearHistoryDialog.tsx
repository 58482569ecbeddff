import type { Conversation } from '#shared/domain/conversation.ts'
import { useTitle } from '../../chat/use-title.ts'
import { clearHistory } from '../../data/clear-history.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { ConfirmDialog } from './ConfirmDialog.tsx'
import { dialogTexts } from './dialogs.texts.ts'

/** Says whose history goes and whose stays, before it goes. @see GRP-2 */
export function ClearHistoryDialog({ conversation }: { readonly conversation: Conversation }) {
  const t = useTexts(dialogTexts)
  const name = useTitle(conversation)
  return (
    <ConfirmDialog
      title={t('clearTitle', { name })}
      text={t('clearText')}
      confirm={t('clear')}
      danger
      onConfirm={async () => clearHistory(conversation.id)}
    />
  )
}
