import type { Conversation } from '#shared/domain/conversation.ts'
import type { Message, SystemBody } from '#shared/domain/message.ts'
import { useConversation } from '../../data/conversations.store.ts'
import { openGroupDialog } from '../../groups/dialogs/group-dialog.store.ts'
import { InviteAnswerLine } from '../../groups/invite/InviteAnswerLine.tsx'
import { useTexts } from '../../i18n/use-texts.ts'
import { showConversation } from '../../shell/shell.store.ts'
import { useDescription } from '../use-description.ts'
import { EditAgain } from './EditAgain.tsx'
import classes from './SystemLine.module.css'
import { timelineTexts } from './timeline.texts.ts'

interface SystemLineProps {
  readonly id: string
  readonly message: Message
  readonly conversation: Conversation
}

/** What the server says happened to the group, and where it leads; what somebody took back. @see MSG-6, MSG-2 */
export function SystemLine({ id, message, conversation }: SystemLineProps) {
  const { body } = message
  const text = useDescription(body)
  return (
    <div className={classes.row} data-message={id} tabIndex={-1}>
      <div className={classes.line}>
        <span>{text}</span>
        {body.type === 'recalled' && <EditAgain message={message} />}
        {body.type === 'system' && <Further body={body} conversation={conversation} />}
      </div>
    </div>
  )
}

/** The new group of a conversion (CONV-2), the decision about an invitation (GRP-3), the whole of a notice. */
function Further({ body, conversation }: { readonly body: SystemBody; readonly conversation: Conversation }) {
  const t = useTexts(timelineTexts)
  const { code, link, text } = body
  if (link?.to === 'conversation') return <ConversationLink conversationId={link.conversationId} />
  if (link?.to === 'invite' && (code === 'inviteAsked' || code === 'consentAsked')) {
    return <InviteAnswerLine body={body} inviteId={link.inviteId} conversation={conversation} />
  }
  if (code !== 'noticePublished' || conversation.notice?.text !== text) return null
  return (
    <button
      type="button"
      className={classes.link}
      data-opens=""
      onClick={() => openGroupDialog({ type: 'notice', conversationId: conversation.id })}
    >
      {t('viewNotice')}
    </button>
  )
}

/** Only whoever is in it is led there. */
function ConversationLink({ conversationId }: { readonly conversationId: string }) {
  const t = useTexts(timelineTexts)
  const there = useConversation(conversationId) !== undefined
  if (!there) return null
  return (
    <button type="button" className={classes.link} data-opens="" onClick={() => showConversation(conversationId)}>
      {t('openNewGroup')}
    </button>
  )
}
