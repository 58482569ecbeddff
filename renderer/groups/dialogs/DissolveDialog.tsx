import { TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Conversation } from '#shared/domain/conversation.ts'
import { useTitle } from '../../chat/use-title.ts'
import { dissolveGroup } from '../../data/manage-group.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { ConfirmDialog } from './ConfirmDialog.tsx'
import { dialogTexts } from './dialogs.texts.ts'

/** The end of a group is confirmed by typing its name. */
export function DissolveDialog({ conversation }: { readonly conversation: Conversation }) {
  const t = useTexts(dialogTexts)
  const name = useTitle(conversation)
  const [typed, setTyped] = useState('')
  return (
    <ConfirmDialog
      title={t('dissolveTitle', { name })}
      text={t('dissolveText')}
      confirm={t('dissolve')}
      danger
      ready={typed.trim() === name}
      onConfirm={() => dissolveGroup(conversation.id)}
    >
      <TextInput
        label={t('dissolveType', { name })}
        value={typed}
        autoComplete="off"
        data-autofocus
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
    </ConfirmDialog>
  )
}
