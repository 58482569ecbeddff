import { Menu } from '@mantine/core'
import { IconCheck, IconCopy, IconEyeOff, IconMessage } from '@tabler/icons-react'
import { useConversation } from '../../data/conversations.store.ts'
import { hideConversation } from '../../data/hide-conversation.ts'
import { markRead } from '../../data/mark-read.ts'
import { useExplain } from '../../i18n/use-explain.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { notify } from '../../shell/notify.ts'
import { closeConversation, showConversation, useShell } from '../../shell/shell.store.ts'
import { useTitle } from '../use-title.ts'
import { GroupMenuItems } from './GroupMenuItems.tsx'
import { sidebarTexts } from './sidebar.texts.ts'

/** What a right-click on a conversation offers. */
export function ConversationMenu({ conversationId }: { readonly conversationId: string | null }) {
  const t = useTexts(sidebarTexts)
  const explain = useExplain()
  const row = useConversation(conversationId)
  const title = useTitle(row?.conversation)
  if (!row) return null
  const { id, seq } = row.conversation
  const copy = async () => {
    await navigator.clipboard.writeText(title)
    notify({ tone: 'done', message: t('copied') })
  }
  const hide = async () => {
    try {
      await hideConversation(id)
      if (useShell.getState().conversationId === id) closeConversation()
    } catch (caught) {
      notify({ tone: 'failed', message: explain(caught) })
    }
  }
  return (
    <Menu.Dropdown aria-label={title}>
      <Menu.Item leftSection={<IconMessage size={16} />} onClick={() => showConversation(id)}>
        {t('open')}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconCheck size={16} />}
        disabled={row.read.unread === 0}
        onClick={() => markRead(id, seq)}
      >
        {t('markRead')}
      </Menu.Item>
      {row.conversation.kind !== 'direct' && <GroupMenuItems conversationId={id} />}
      <Menu.Divider />
      <Menu.Item leftSection={<IconCopy size={16} />} onClick={copy}>
        {t('copyName')}
      </Menu.Item>
      <Menu.Item leftSection={<IconEyeOff size={16} />} onClick={hide}>
        {t(row.conversation.state === 'dissolved' ? 'deleteChat' : 'hide')}
      </Menu.Item>
    </Menu.Dropdown>
  )
}
