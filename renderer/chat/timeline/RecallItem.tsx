import { Menu } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import type { Conversation } from '#shared/domain/conversation.ts'
import type { Message } from '#shared/domain/message.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import classes from './RecallItem.module.css'
import { timelineTexts } from './timeline.texts.ts'
import { useRecall } from './use-recall.ts'

interface RecallItemProps {
  readonly message: Message | null
  readonly conversation: Conversation
}

/** Takes the message back, or says why it is too late for that. @see MSG-2 */
export function RecallItem({ message, conversation }: RecallItemProps) {
  const t = useTexts(timelineTexts)
  const offer = useRecall(message, conversation)
  if (offer === null) return null
  const { whyNot, recall } = offer
  return (
    <Menu.Item leftSection={<IconArrowBackUp size={16} />} disabled={whyNot !== null} onClick={recall}>
      {t('recall')}
      {whyNot !== null && <span className={classes.whyNot}>{whyNot}</span>}
    </Menu.Item>
  )
}
