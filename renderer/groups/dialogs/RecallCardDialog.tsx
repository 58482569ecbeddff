import type { Message } from '#shared/domain/message.ts'
import { recallMessage } from '../../data/recall-message.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { ConfirmDialog } from './ConfirmDialog.tsx'
import { dialogTexts } from './dialogs.texts.ts'

/** What other people answered goes too, so this is asked once more. @see MSG-2 */
export function RecallCardDialog({ message }: { readonly message: Message }) {
  const t = useTexts(dialogTexts)
  return (
    <ConfirmDialog
      title={t('recallTitle')}
      text={t('recallText')}
      confirm={t('recall')}
      danger
      onConfirm={() => recallMessage(message)}
    />
  )
}
