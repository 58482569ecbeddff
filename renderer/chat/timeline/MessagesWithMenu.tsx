import type { ComponentProps } from 'react'
import type { Conversation } from '#shared/domain/conversation.ts'
import { useOpenDirect } from '../../contacts/use-open-direct.ts'
import { useLanguage } from '../../i18n/use-texts.ts'
import { ContextMenu } from '../../menus/ContextMenu.tsx'
import { messageMenu } from './message-menu.ts'
import type { MessageItem, TimelineItem } from './timeline-items.ts'

interface MessagesWithMenuProps extends ComponentProps<'div'> {
  readonly items: readonly TimelineItem[]
  readonly conversation: Conversation
}

/** Rows of a timeline with what can be done about the message that was clicked. */
export function MessagesWithMenu({ items, conversation, ...place }: MessagesWithMenuProps) {
  const language = useLanguage()
  const openDirect = useOpenDirect()
  return (
    <ContextMenu
      {...place}
      role="log"
      aria-live="off"
      menuAt={(target) => {
        const item = itemUnder(target, items)
        return item === null ? null : messageMenu({ item, conversation, language, openDirect })
      }}
    />
  )
}

function itemUnder(target: Element, items: readonly TimelineItem[]): MessageItem | null {
  const key = target.closest<HTMLElement>('[data-message]')?.dataset.message
  const found = items.find((item) => item.key === key)
  return found?.type === 'message' ? found : null
}
