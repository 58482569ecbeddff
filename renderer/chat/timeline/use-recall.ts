import type { Conversation } from '#shared/domain/conversation.ts'
import { recallWindow } from '#shared/domain/limits.ts'
import type { Message } from '#shared/domain/message.ts'
import { features, isTool } from '#shared/features/index.ts'
import { isAnswered } from '#shared/features/is-answered.ts'
import { useConnection } from '../../data/connection.store.ts'
import { context } from '../../data/context.ts'
import { useEnterprise } from '../../data/enterprise.store.ts'
import { usePeople } from '../../data/people.store.ts'
import { recallMessage } from '../../data/recall-message.ts'
import { useSession } from '../../data/session.store.ts'
import { useCan } from '../../data/use-can.ts'
import { openGroupDialog } from '../../groups/dialogs/group-dialog.store.ts'
import { isDrawn, useWhyNot } from '../../groups/use-why-not.ts'
import { explain } from '../../i18n/explain.ts'
import { useExplain } from '../../i18n/use-explain.ts'
import { useLanguage } from '../../i18n/use-texts.ts'
import { notify } from '../../shell/notify.ts'

/** Taking a message back; `whyNot` is a sentence where it is off now. */
export interface RecallOffer {
  readonly whyNot: string | null
  readonly recall: () => void
}

/** What may be done about a message here; null where it never can be taken back by the viewer. @see MSG-2, CAP-2 */
export function useRecall(message: Message | null, conversation: Conversation): RecallOffer | null {
  const explainCaught = useExplain()
  const language = useLanguage()
  const me = useSession((session) => session.me)
  const robot = message?.body.type === 'robot'
  const capability = robot ? 'robot.recall' : 'message.recall'
  const verdict = useCan(capability, conversation.id)
  const refused = useWhyNot(capability, verdict)
  const within = useWindow(conversation)
  const ahead = useConnection((state) => state.clockAhead)
  if (message === null || !isDrawn(verdict) || !(robot || (message.senderId === me?.id && isOwn(message)))) return null
  const late = !robot && within !== null && context.now() + ahead - message.sentAt > within
  const tooLate = late ? explain({ reason: 'message.recallTooLate', details: { within } }, language) : null
  return {
    whyNot: refused ?? tooLate,
    recall() {
      if (losesAnswers(message))
        return openGroupDialog({ type: 'recallCard', conversationId: conversation.id, message })
      recallMessage(message).catch((caught: unknown) => notify({ tone: 'failed', message: explainCaught(caught) }))
    },
  }
}

/** What one says oneself and may take back: money stays where it is. @see RP-7 */
function isOwn({ body }: Message): boolean {
  if (body.type === 'card') return !isTool(body.tool) || !('recallable' in features[body.tool])
  return body.type === 'text' || body.type === 'picture'
}

function losesAnswers({ body }: Message): boolean {
  return body.type === 'card' && isTool(body.tool) && isAnswered(body.tool)
}

/** The time for it; null where another enterprise says how long, which only the server knows. */
function useWindow({ kind, enterpriseId, faces }: Conversation): number | null {
  const mine = useSession((session) => session.me?.enterpriseId ?? null)
  const recallWithin = useEnterprise((enterprise) => enterprise.recallWithin)
  const people = usePeople(faces)
  if (enterpriseId !== null && enterpriseId !== mine) return null
  const colleagues = mine !== null && people.length > 0 && people.every((person) => person.enterpriseId === mine)
  return recallWindow({ kind, colleagues }, recallWithin)
}
