import { IconArrowBackUp } from '@tabler/icons-react'
import type { Conversation } from '#shared/domain/conversation.ts'
import { recallWindow } from '#shared/domain/limits.ts'
import type { Message } from '#shared/domain/message.ts'
import { isRecallable, isTool } from '#shared/features/index.ts'
import { isAnswered } from '#shared/features/is-answered.ts'
import { useConnection } from '../../data/connection.store.ts'
import { context } from '../../data/context.ts'
import { useEnterprise } from '../../data/enterprise.store.ts'
import { personOf } from '../../data/people.store.ts'
import { recallMessage } from '../../data/recall-message.ts'
import { myId, useSession } from '../../data/session.store.ts'
import { canNow } from '../../data/use-can.ts'
import { openGroupDialog } from '../../groups/dialogs/group-dialog.store.ts'
import { isDrawn, whyNot } from '../../groups/why-not.ts'
import { explain, explainCaught } from '../../i18n/explain.ts'
import type { Language } from '../../i18n/texts.ts'
import { translator } from '../../i18n/translate.ts'
import type { MenuAct } from '../../menus/menu.ts'
import { notify } from '../../shell/notify.ts'
import { timelineTexts } from './timeline.texts.ts'

/** Taking a message back, or why it is too late; nothing where the viewer never may. @see MSG-2, CAP-2 */
export function recallEntry(
  message: Message | null,
  conversation: Conversation,
  language: Language,
): readonly MenuAct[] {
  const robot = message?.body.type === 'robot'
  const capability = robot ? 'robot.recall' : 'message.recall'
  const verdict = canNow(capability, conversation.id)
  if (message === null || !isDrawn(verdict) || !(robot || (message.senderId === myId() && isOwn(message)))) return []
  const recall = () => {
    if (losesAnswers(message)) return openGroupDialog({ type: 'recallCard', conversationId: conversation.id, message })
    return recallMessage(message).catch((caught: unknown) =>
      notify({ tone: 'failed', message: explainCaught(caught, language) }),
    )
  }
  return [
    {
      label: translator(timelineTexts, language)('recall'),
      icon: IconArrowBackUp,
      whyNot: whyNot(capability, verdict, language) ?? (robot ? null : tooLate(message, conversation, language)),
      run: recall,
    },
  ]
}

/** What one says oneself and may take back: money stays where it is. @see RP-7 */
function isOwn({ body }: Message): boolean {
  if (body.type === 'card') return isRecallable(body.tool)
  return body.type === 'text' || body.type === 'picture'
}

function losesAnswers({ body }: Message): boolean {
  return body.type === 'card' && isTool(body.tool) && isAnswered(body.tool)
}

function tooLate({ sentAt }: Message, conversation: Conversation, language: Language): string | null {
  const within = windowIn(conversation)
  if (within === null || context.now() + useConnection.getState().clockAhead - sentAt <= within) return null
  return explain({ reason: 'message.recallTooLate', details: { within } }, language)
}

/** The time for it; null where another enterprise says how long, which only the server knows. */
function windowIn({ kind, enterpriseId, faces }: Conversation): number | null {
  const mine = useSession.getState().me?.enterpriseId ?? null
  if (enterpriseId !== null && enterpriseId !== mine) return null
  const people = faces.map(personOf).filter((person) => person !== undefined)
  const colleagues = mine !== null && people.length > 0 && people.every((person) => person.enterpriseId === mine)
  return recallWindow({ kind, colleagues }, useEnterprise.getState().recallWithin)
}
