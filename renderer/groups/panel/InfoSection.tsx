import { IconQrcode } from '@tabler/icons-react'
import type { Conversation } from '#shared/domain/conversation.ts'
import { useConversation } from '../../data/conversations.store.ts'
import { renameGroup } from '../../data/manage-group.ts'
import { setNickname } from '../../data/manage-members.ts'
import { useCan } from '../../data/use-can.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { openGroupDialog } from '../dialogs/group-dialog.store.ts'
import { isDrawn, useWhyNot } from '../why-not.ts'
import { GuardedLink } from './GuardedLink.tsx'
import { InlineEdit } from './InlineEdit.tsx'
import { PanelSection } from './PanelSection.tsx'
import { panelTexts } from './panel.texts.ts'

const longest = { name: 50, nickname: 32 }

/** What the group is called, what I am called in it, and its code. @see GRP-2 */
export function InfoSection({ conversation }: { readonly conversation: Conversation }) {
  const t = useTexts(panelTexts)
  const { id, name, state } = conversation
  const mine = useConversation(id)?.mine
  const mayRename = useCan('group.rename', id)
  const whyNot = useWhyNot('group.rename', mayRename)
  return (
    <PanelSection heading={t('info')}>
      <InlineEdit
        label={t('name')}
        editLabel={t('rename')}
        value={name ?? ''}
        empty={t('noName')}
        longest={longest.name}
        optional={false}
        whyNot={isDrawn(mayRename) ? whyNot : 'hidden'}
        onSave={(wanted) => renameGroup(id, wanted)}
      />
      <InlineEdit
        label={t('nickname')}
        editLabel={t('editNickname')}
        value={mine?.nickname ?? ''}
        empty={t('noNickname')}
        longest={longest.nickname}
        optional
        whyNot={state === 'dissolved' ? 'hidden' : null}
        onSave={(wanted) => setNickname(id, wanted === '' ? null : wanted)}
      />
      <GuardedLink
        row
        capability="joinCode.show"
        conversationId={id}
        onClick={() => openGroupDialog({ type: 'joinCode', conversationId: id })}
      >
        <IconQrcode size={16} stroke={1.7} aria-hidden />
        {t('joinCode')}
      </GuardedLink>
    </PanelSection>
  )
}
