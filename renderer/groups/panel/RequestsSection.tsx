import { Button } from '@mantine/core'
import type { Conversation } from '#shared/domain/conversation.ts'
import type { Invite } from '#shared/domain/invite.ts'
import { RefusedLine } from '../../asking/RefusedLine.tsx'
import { useDeed } from '../../asking/use-deed.ts'
import { decideInvite, useOpenInvites } from '../../data/invites.ts'
import { usePeople, usePerson } from '../../data/people.store.ts'
import { useTimeline } from '../../data/timeline.store.ts'
import { useCan } from '../../data/use-can.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { inviteTexts } from '../invite/invite.texts.ts'
import { outcomeIn } from '../invite/invite-answer.ts'
import { PanelSection } from './PanelSection.tsx'
import classes from './RequestsSection.module.css'

/** What waits for owner and admins, so that no request is lost above the fold. @see GRP-3 */
export function RequestsSection({ conversation: { id } }: { readonly conversation: Conversation }) {
  const t = useTexts(inviteTexts)
  const decides = useCan('switch.inviteConfirm', id).allowed
  const open = useOpenInvites(id, decides)
  const { messages } = useTimeline(id)
  const waiting = open.filter((invite) => outcomeIn(messages, invite.id) === null)
  if (!decides || waiting.length === 0) return null
  return (
    <PanelSection heading={t('requests')}>
      <ul className={classes.list}>
        {waiting.map((invite) => (
          <Request key={invite.id} invite={invite} />
        ))}
      </ul>
    </PanelSection>
  )
}

function Request({ invite }: { readonly invite: Invite }) {
  const t = useTexts(inviteTexts)
  const { busy, refused, run } = useDeed()
  const by = usePerson(invite.by)?.name ?? '…'
  const people = usePeople(invite.people)
    .map(({ name }) => name)
    .join('、')
  const bySelf = invite.people.length === 1 && invite.people[0] === invite.by
  return (
    <li>
      <p className={classes.who}>{t(bySelf ? 'askedByCode' : 'askedBy', { by, people })}</p>
      {invite.reason && <p className={classes.reason}>{t('reason', { reason: invite.reason })}</p>}
      <div className={classes.acts}>
        <Button
          size="compact-xs"
          loading={busy}
          aria-label={t('acceptNamed', { people })}
          onClick={() => run(() => decideInvite(invite, true))}
        >
          {t('accept')}
        </Button>
        <Button
          size="compact-xs"
          variant="default"
          disabled={busy}
          aria-label={t('declineNamed', { people })}
          onClick={() => run(() => decideInvite(invite, false))}
        >
          {t('decline')}
        </Button>
      </div>
      <RefusedLine refused={refused} tight />
    </li>
  )
}
