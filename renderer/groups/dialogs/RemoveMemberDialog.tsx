import type { Conversation } from '#shared/domain/conversation.ts'
import { removeMember } from '../../data/manage-members.ts'
import { usePerson } from '../../data/people.store.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { ConfirmDialog } from './ConfirmDialog.tsx'
import { dialogTexts } from './dialogs.texts.ts'

interface RemoveMemberDialogProps {
  readonly conversation: Conversation
  readonly personId: string
}

/** @see DEP-6 */
export function RemoveMemberDialog({ conversation, personId }: RemoveMemberDialogProps) {
  const t = useTexts(dialogTexts)
  const name = usePerson(personId)?.name ?? '…'
  return (
    <ConfirmDialog
      title={t('removeTitle', { name })}
      text={t(conversation.kind === 'department' ? 'removeTextDepartment' : 'removeText')}
      confirm={t('remove')}
      danger
      onConfirm={() => removeMember(conversation.id, personId)}
    />
  )
}
