import { Menu } from '@mantine/core'
import { IconAt, IconCopy, IconMessage, IconRefresh, IconRobot, IconTrash } from '@tabler/icons-react'
import type { Conversation } from '#shared/domain/conversation.ts'
import type { Message } from '#shared/domain/message.ts'
import { documentText } from '#shared/domain/robot-document.ts'
import { useOpenDirect } from '../../contacts/use-open-direct.ts'
import type { PendingMessage } from '../../data/pending-message.ts'
import { usePerson } from '../../data/people.store.ts'
import { discardSend, retrySend } from '../../data/send.ts'
import { openGroupDialog } from '../../groups/dialogs/group-dialog.store.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { notify } from '../../shell/notify.ts'
import { askToMention } from '../composer/mention-request.store.ts'
import { useDescription } from '../use-description.ts'
import { RecallItem } from './RecallItem.tsx'
import { timelineTexts } from './timeline.texts.ts'
import type { MessageItem } from './timeline-items.ts'

interface MessageMenuProps {
  /** What was right-clicked; null offers nothing. */
  readonly item: MessageItem | null
  readonly conversation: Conversation
}

/** What a right-click on a message offers. */
export function MessageMenu({ item, conversation }: MessageMenuProps) {
  const t = useTexts(timelineTexts)
  const openDirect = useOpenDirect()
  const summary = useDescription(item?.message?.body ?? null)
  const sender = usePerson(item === null || item.mine ? null : item.senderId)
  if (!item) return null
  const selected = window.getSelection()?.toString() ?? ''
  const body = item.message?.body ?? item.pending?.body
  const copy = async (text: string) => {
    await navigator.clipboard.writeText(text)
    notify({ tone: 'done', message: t('copied') })
  }
  return (
    <Menu.Dropdown aria-label={t('menu')}>
      {selected !== '' && (
        <Menu.Item leftSection={<IconCopy size={16} />} onClick={() => copy(selected)}>
          {t('copySelection')}
        </Menu.Item>
      )}
      <Menu.Item leftSection={<IconCopy size={16} />} onClick={() => copy(wordsOf(body) ?? summary)}>
        {t('copy')}
      </Menu.Item>
      <RecallItem message={item.message} conversation={conversation} />
      {sender && conversation.kind !== 'direct' && (
        <>
          <Menu.Divider />
          <Menu.Item leftSection={<IconAt size={16} />} onClick={() => askToMention(conversation.id, sender.id)}>
            {t('mention', { name: sender.name })}
          </Menu.Item>
          <Menu.Item leftSection={<IconMessage size={16} />} onClick={() => openDirect(sender.id)}>
            {t('message', { name: sender.name })}
          </Menu.Item>
        </>
      )}
      {item.message?.body.type === 'robot' && (
        <AboutRobot conversationId={conversation.id} robotId={item.message.body.robot.robotId} />
      )}
      {item.pending?.state === 'refused' && <RefusedItems clientId={item.pending.clientId} />}
    </Menu.Dropdown>
  )
}

/** Leads to whoever made it, and to its address where one may see that. */
function AboutRobot({ conversationId, robotId }: { readonly conversationId: string; readonly robotId: string }) {
  const t = useTexts(timelineTexts)
  return (
    <>
      <Menu.Divider />
      <Menu.Item
        leftSection={<IconRobot size={16} />}
        onClick={() => openGroupDialog({ type: 'robot', conversationId, robotId })}
      >
        {t('aboutRobot')}
      </Menu.Item>
    </>
  )
}

/** All that was said in it; null where a line about it says as much. */
function wordsOf(body: CopiedBody): string | null {
  if (body?.type === 'text') return body.text
  if (body?.type !== 'robot') return null
  if (body.content.type === 'text') return body.content.text
  return 'blocks' in body.content ? documentText(body.content.blocks) : null
}

type CopiedBody = Message['body'] | PendingMessage['body'] | undefined

function RefusedItems({ clientId }: { readonly clientId: string }) {
  const t = useTexts(timelineTexts)
  return (
    <>
      <Menu.Divider />
      <Menu.Item leftSection={<IconRefresh size={16} />} onClick={() => retrySend(clientId)}>
        {t('retry')}
      </Menu.Item>
      <Menu.Item color="red" leftSection={<IconTrash size={16} />} onClick={() => discardSend(clientId)}>
        {t('discard')}
      </Menu.Item>
    </>
  )
}
