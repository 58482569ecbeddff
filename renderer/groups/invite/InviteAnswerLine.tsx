import { Button } from '@mantine/core'
import type { Conversation } from '#shared/domain/conversation.ts'
import type { SystemBody } from '#shared/domain/message.ts'
import { useDeed } from '../../asking/use-deed.ts'
import { decideInvite, useInvite } from '../../data/invites.ts'
import { usePeople } from '../../data/people.store.ts'
import { myId } from '../../data/session.store.ts'
import { useTimeline } from '../../data/timeline.store.ts'
import { useCan } from '../../data/use-can.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { showConversation } from '../../shell/shell.store.ts'
import classes from './InviteAnswerLine.module.css'
import { inviteTexts } from './invite.texts.ts'
import { inviteAnswer, outcomeIn } from './invite-answer.ts'

interface InviteAnswerLineProps {
  readonly body: SystemBody
  readonly inviteId: string
  readonly conversation: Conversation
}

/** Under a line that asks: the reason and the decision, for those who decide, and what became of it for who asked. @see GRP-3 */
export function InviteAnswerLine(props: InviteAnswerLineProps) {
  const mayDecide = useCan('switch.inviteConfirm', props.conversation.id).allowed
  const me = myId()
  const asksMe = props.body.code === 'consentAsked' && props.body.people.includes(me)
  if (asksMe) return <Answer {...props} mine decides />
  if (props.body.code === 'consentAsked') return null
  return mayDecide || props.body.by === me ? <Answer {...props} mine={false} decides={mayDecide} /> : null
}

interface AnswerProps extends InviteAnswerLineProps {
  /** I am the one who was invited. */
  readonly mine: boolean
  readonly decides: boolean
}

function Answer({ body, inviteId, conversation, mine, decides }: AnswerProps) {
  const t = useTexts(inviteTexts)
  const { busy, refused, run } = useDeed()
  const invite = useInvite(inviteId, mine ? 'mine' : { conversationId: conversation.id })
  const { messages } = useTimeline(conversation.id)
  const answer = inviteAnswer({ invite, decides, outcome: outcomeIn(messages, inviteId) })
  const people = usePeople(body.people)
    .map(({ name }) => name)
    .join('、')
  const decide = (accept: boolean) =>
    run(async () => {
      if (!invite) return
      const joined = await decideInvite(invite, accept)
      if (mine && accept) showConversation(joined)
    })
  if (answer === 'nothing') return null
  return (
    <span className={classes.answer}>
      {invite?.reason && <span className={classes.reason}>{t('reason', { reason: invite.reason })}</span>}
      {answer === 'choose' ? (
        <>
          <Button
            size="compact-xs"
            loading={busy}
            aria-label={mine ? undefined : t('acceptNamed', { people })}
            onClick={() => decide(true)}
          >
            {t(mine ? 'join' : 'accept')}
          </Button>
          <Button
            size="compact-xs"
            variant="default"
            disabled={busy}
            aria-label={mine ? undefined : t('declineNamed', { people })}
            onClick={() => decide(false)}
          >
            {t(mine ? 'declineJoin' : 'decline')}
          </Button>
        </>
      ) : (
        <span className={classes.state}>{t(answer)}</span>
      )}
      {refused && <span role="alert">{refused}</span>}
    </span>
  )
}
