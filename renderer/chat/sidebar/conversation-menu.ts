import { IconCheck, IconCopy, IconEyeOff, IconMessage } from '@tabler/icons-react'
import { conversationRow } from '../../data/conversations.store.ts'
import { hideConversation } from '../../data/hide-conversation.ts'
import { markRead } from '../../data/mark-read.ts'
import { personOf } from '../../data/people.store.ts'
import { myId } from '../../data/session.store.ts'
import { explainCaught } from '../../i18n/explain.ts'
import type { Language } from '../../i18n/texts.ts'
import { translator } from '../../i18n/translate.ts'
import type { Menu } from '../../menus/menu.ts'
import { notify } from '../../shell/notify.ts'
import { closeConversation, showConversation, useShell } from '../../shell/shell.store.ts'
import { conversationTitle } from '../conversation-title.ts'
import { groupEntries } from './group-entries.ts'
import { sidebarTexts } from './sidebar.texts.ts'

/** What a right-click on a conversation offers. */
export function conversationMenu(id: string, language: Language): Menu | null {
  const row = conversationRow(id)
  if (row === undefined) return null
  const { conversation, read } = row
  const t = translator(sidebarTexts, language)
  const name = conversationTitle(conversation, myId(), personOf)
  const copy = async () => {
    await navigator.clipboard.writeText(name)
    notify({ tone: 'done', message: t('copied') })
  }
  const hide = async () => {
    try {
      await hideConversation(id)
      if (useShell.getState().conversationId === id) closeConversation()
    } catch (caught) {
      notify({ tone: 'failed', message: explainCaught(caught, language) })
    }
  }
  return {
    name,
    sections: [
      [
        { label: t('open'), icon: IconMessage, run: () => showConversation(id) },
        {
          label: t('markRead'),
          icon: IconCheck,
          disabled: read.unread === 0,
          run: () => markRead(id, conversation.seq),
        },
      ],
      groupEntries(id, language),
      [
        { label: t('copyName'), icon: IconCopy, run: copy },
        { label: t(conversation.state === 'dissolved' ? 'deleteChat' : 'hide'), icon: IconEyeOff, run: hide },
      ],
    ],
  }
}
