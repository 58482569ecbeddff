import { Radio } from '@mantine/core'
import { useState } from 'react'
import { useTitle } from '../../chat/use-title.ts'
import type { ConversationRow } from '../../data/conversations.store.ts'
import { leaveGroup } from '../../data/manage-group.ts'
import { transferOwner } from '../../data/manage-members.ts'
import { usePerson } from '../../data/people.store.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { heirOf } from '../heir-of.ts'
import { usePossibleOwners } from '../use-possible-owners.ts'
import { ConfirmDialog } from './ConfirmDialog.tsx'
import { dialogTexts } from './dialogs.texts.ts'
import { OwnerSelect } from './OwnerSelect.tsx'

/** Leaving a group; an owner is told who inherits it, and may give it to somebody else first. @see GRP-4 */
export function LeaveDialog({ row: { conversation, mine } }: { readonly row: ConversationRow }) {
  const t = useTexts(dialogTexts)
  const name = useTitle(conversation)
  const possible = usePossibleOwners(conversation)
  const heir = usePerson(heirOf(possible))
  const [after, setAfter] = useState<string>('inherit')
  const [chosen, setChosen] = useState<string | null>(null)
  const owner = mine?.rank === 'owner'
  const passesOn = owner && after === 'transfer'
  const leave = async () => {
    if (passesOn && chosen !== null) await transferOwner(conversation.id, chosen)
    await leaveGroup(conversation.id)
  }
  const inherits = heir
    ? t('leaveInherit', { name: heir.name })
    : t(conversation.memberCount > 1 ? 'leaveNobody' : 'leaveLast')
  return (
    <ConfirmDialog
      title={t('leaveTitle', { name })}
      text={t('leaveText')}
      confirm={t('leave')}
      danger
      ready={!passesOn || chosen !== null}
      onConfirm={leave}
    >
      {owner && (
        <>
          <Radio.Group label={t('leaveOwner')} value={after} onChange={setAfter}>
            <div style={{ display: 'grid', gap: 8, marginTop: 8 }}>
              <Radio value="inherit" label={inherits} />
              <Radio value="transfer" label={t('leaveTransfer')} disabled={possible.length === 0} />
            </div>
          </Radio.Group>
          {passesOn && <OwnerSelect possible={possible} value={chosen} onChange={setChosen} />}
        </>
      )}
    </ConfirmDialog>
  )
}
