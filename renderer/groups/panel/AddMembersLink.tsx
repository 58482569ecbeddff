import { useTexts } from '../../i18n/use-texts.ts'
import { openGroupDialog } from '../dialogs/group-dialog.store.ts'
import { GuardedLink } from './GuardedLink.tsx'
import { panelTexts } from './panel.texts.ts'

/** Beside the members: the way to more of them. @see GRP-3 */
export function AddMembersLink({ conversationId }: { readonly conversationId: string }) {
  const t = useTexts(panelTexts)
  return (
    <GuardedLink
      capability="member.invite"
      conversationId={conversationId}
      label={t('addMembers')}
      onClick={() => openGroupDialog({ type: 'invite', conversationId })}
    >
      {t('add')}
    </GuardedLink>
  )
}
