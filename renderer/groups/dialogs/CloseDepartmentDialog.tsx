import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import type { Conversation } from '#shared/domain/conversation.ts'
import { useTitle } from '../../chat/use-title.ts'
import { closeDepartmentGroup } from '../../data/manage-group.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { ConfirmDialog } from './ConfirmDialog.tsx'
import { dialogTexts } from './dialogs.texts.ts'

/** Says what closing a department group means, and asks twice. @see DEP-11 */
export function CloseDepartmentDialog({ conversation }: { readonly conversation: Conversation }) {
  const t = useTexts(dialogTexts)
  const name = useTitle(conversation)
  const [agreed, setAgreed] = useState(false)
  return (
    <ConfirmDialog
      title={t('closeDepartmentTitle', { name })}
      text={t('closeDepartmentText')}
      confirm={t('closeDepartment')}
      danger
      ready={agreed}
      onConfirm={() => closeDepartmentGroup(conversation.id)}
    >
      <Checkbox
        label={t('closeDepartmentAgree')}
        checked={agreed}
        onChange={(event) => setAgreed(event.currentTarget.checked)}
      />
    </ConfirmDialog>
  )
}
