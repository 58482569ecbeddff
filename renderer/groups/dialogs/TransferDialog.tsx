import { useState } from 'react'
import type { Conversation } from '#shared/domain/conversation.ts'
import { transferOwner } from '../../data/manage-members.ts'
import { personOf } from '../../data/people.store.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { notify } from '../../shell/notify.ts'
import { usePossibleOwners } from '../use-possible-owners.ts'
import { ConfirmDialog } from './ConfirmDialog.tsx'
import { dialogTexts } from './dialogs.texts.ts'
import { OwnerSelect } from './OwnerSelect.tsx'

interface TransferDialogProps {
  readonly conversation: Conversation
  /** To whom, if that was chosen already. */
  readonly personId: string | null
}

/** Gives the group to somebody else. */
export function TransferDialog({ conversation, personId }: TransferDialogProps) {
  const t = useTexts(dialogTexts)
  const possible = usePossibleOwners(conversation)
  const [chosen, setChosen] = useState(personId)
  const give = async () => {
    if (chosen === null) return
    await transferOwner(conversation.id, chosen)
    notify({ tone: 'done', message: t('transferred', { name: personOf(chosen)?.name ?? '' }) })
  }
  return (
    <ConfirmDialog
      title={t('transfer')}
      text={t('transferText')}
      confirm={t('transfer')}
      ready={chosen !== null}
      onConfirm={give}
    >
      <OwnerSelect possible={possible} value={chosen} onChange={setChosen} />
    </ConfirmDialog>
  )
}
