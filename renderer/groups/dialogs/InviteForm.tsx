import { Button, Textarea } from '@mantine/core'
import { useMemo, useState } from 'react'
import { RefusedLine } from '../../asking/RefusedLine.tsx'
import { useDeed } from '../../asking/use-deed.ts'
import { useTitle } from '../../chat/use-title.ts'
import type { ConversationRow } from '../../data/conversations.store.ts'
import { useEnterprise } from '../../data/enterprise.store.ts'
import { inviteMembers } from '../../data/manage-members.ts'
import { useMembers } from '../../data/members.store.ts'
import { useSession } from '../../data/session.store.ts'
import { useStanding } from '../../data/use-can.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { notify } from '../../shell/notify.ts'
import { showConversation } from '../../shell/shell.store.ts'
import { ChosenPeople } from '../ChosenPeople.tsx'
import { type InvitePlan, invitePlan } from '../invite-plan.ts'
import classes from '../NewGroupForm.module.css'
import { PeoplePicker } from '../PeoplePicker.tsx'
import { useChosen } from '../use-chosen.ts'
import { dialogTexts } from './dialogs.texts.ts'
import { closeGroupDialog } from './group-dialog.store.ts'
import { InviteNote } from './InviteNote.tsx'

/** Whom to add, and what that will bring about, said before it is done. @see CONV-1, GRP-3 */
export function InviteForm({ row }: { readonly row: ConversationRow }) {
  const t = useTexts(dialogTexts)
  const me = useSession((session) => session.me)
  const standing = useStanding(row)
  const { chosen, choose } = useChosen()
  const [reason, setReason] = useState('')
  const { busy, refused, run } = useDeed()
  const taken = useTaken(row.conversation.id)
  const externalLimit = useEnterprise((enterprise) => enterprise.externalLimit)
  const name = useTitle(row.conversation)
  if (!me || standing === null) return null
  const { id, enterpriseId } = row.conversation
  const people = [...chosen.values()]
  const plan = invitePlan(standing, enterpriseId, people, externalLimit)
  const asks = plan.outcome === 'ask'
  const ready = plan.outcome !== 'nobody' && plan.outcome !== 'refused' && (!asks || reason.trim() !== '')
  const invite = async () => {
    if (!ready) return
    await run(async () => {
      const done = await inviteMembers(
        id,
        people.map((person) => person.id),
        asks ? reason.trim() : null,
      )
      closeGroupDialog()
      if (done.outcome === 'converted') showConversation(done.conversationId)
      const message = {
        joined: t('joined', { count: people.length }),
        asked: t(asks ? 'asked' : 'consentAsked'),
        converted: t('converted'),
      }
      notify({ tone: 'done', message: message[done.outcome] })
    })
  }
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        void invite()
      }}
    >
      <div className={classes.columns}>
        <PeoplePicker me={me} chosen={chosen} taken={taken} onChoose={choose} />
        <div className={classes.side}>
          {asks && (
            <Textarea
              label={t('reason')}
              placeholder={t('reasonPlaceholder')}
              value={reason}
              maxLength={200}
              rows={3}
              required
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          )}
          <ChosenPeople people={people} hint={t('inviteHint')} onRemove={(person) => choose([person], false)} />
        </div>
      </div>
      <div className={classes.foot}>
        <div className={classes.notes} aria-live="polite">
          <InviteNote plan={plan} groupName={name} />
          <RefusedLine refused={refused} />
        </div>
        <Button variant="default" onClick={closeGroupDialog}>
          {t('cancel')}
        </Button>
        <Button type="submit" disabled={!ready} loading={busy}>
          {t(words[plan.outcome])}
        </Button>
      </div>
    </form>
  )
}

const words = {
  nobody: 'inviteDo',
  join: 'inviteDo',
  refused: 'inviteDo',
  consent: 'inviteDo',
  ask: 'inviteAsk',
  convert: 'inviteConvert',
} as const satisfies Record<InvitePlan['outcome'], string>

/** Who is in the group already and cannot be picked. */
function useTaken(conversationId: string): ReadonlySet<string> {
  const members = useMembers(conversationId)
  return useMemo(() => new Set(members?.map(({ personId }) => personId)), [members])
}
