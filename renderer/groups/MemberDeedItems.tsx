import { Menu } from '@mantine/core'
import {
  IconArrowsExchange,
  IconMicrophone,
  IconMicrophoneOff,
  IconShield,
  IconShieldOff,
  IconUserMinus,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Lasting } from '#shared/domain/lasting.ts'
import type { Member } from '#shared/domain/member.ts'
import { isOutsider } from '#shared/domain/person.ts'
import { useConversation } from '../data/conversations.store.ts'
import { appointAdmin, dismissAdmin, muteMember } from '../data/manage-members.ts'
import { useMembers } from '../data/members.store.ts'
import { usePerson } from '../data/people.store.ts'
import { myId } from '../data/session.store.ts'
import { useStanding } from '../data/use-can.ts'
import { explain } from '../i18n/explain.ts'
import { useExplain } from '../i18n/use-explain.ts'
import { useLanguage, useTexts } from '../i18n/use-texts.ts'
import { notify } from '../shell/notify.ts'
import { now } from '../time/now.ts'
import { openGroupDialog } from './dialogs/group-dialog.store.ts'
import classes from './MemberDeedItems.module.css'
import { type MemberDeed, memberDeeds, type OfferedDeed } from './member-deeds.ts'
import { muteTimes } from './mute-times.ts'
import { panelTexts } from './panel/panel.texts.ts'

interface MemberDeedItemsProps {
  readonly member: Member
  readonly conversationId: string
}

/** What the viewer may do to a member of the group; what cannot be done now says why. @see CAP-2 */
export function MemberDeedItems({ member, conversationId }: MemberDeedItemsProps) {
  const explainCaught = useExplain()
  const offered = useOfferedDeeds(member, conversationId)
  if (offered.length === 0) return null
  const { personId } = member
  const act = (work: Promise<void>) =>
    void work.catch((caught: unknown) => notify({ tone: 'failed', message: explainCaught(caught) }))
  const deeds: Readonly<Record<MemberDeed, () => void>> = {
    mute: () => undefined,
    unmute: () => act(muteMember(conversationId, personId, null)),
    appoint: () => act(appointAdmin(conversationId, personId)),
    dismiss: () => act(dismissAdmin(conversationId, personId)),
    transfer: () => openGroupDialog({ type: 'transfer', conversationId, personId }),
    remove: () => openGroupDialog({ type: 'removeMember', conversationId, personId }),
  }
  return (
    <>
      <Menu.Divider />
      {offered.map((one) =>
        one.deed === 'mute' && one.refusal === null ? (
          <MuteItem key="mute" onMute={(lasting) => act(muteMember(conversationId, personId, lasting))} />
        ) : (
          <DeedItem key={one.deed} offered={one} onChoose={deeds[one.deed]} />
        ),
      )}
    </>
  )
}

function useOfferedDeeds(member: Member, conversationId: string): readonly OfferedDeed[] {
  const row = useConversation(conversationId)
  const standing = useStanding(row)
  const members = useMembers(conversationId)
  const person = usePerson(member.personId)
  if (standing === null || row === undefined || person === undefined) return []
  const { enterpriseId } = row.conversation
  return memberDeeds({
    standing,
    target: member,
    targetOutside: enterpriseId !== null && isOutsider(person, { enterpriseId }),
    me: myId(),
    admins: members?.filter(({ rank }) => rank === 'admin').length ?? 0,
    now: now(),
  })
}

const words = {
  mute: 'mute',
  unmute: 'unmute',
  appoint: 'appoint',
  dismiss: 'dismiss',
  transfer: 'makeOwner',
  remove: 'remove',
} as const satisfies Record<MemberDeed, string>

const signs: Readonly<Record<MemberDeed, ReactNode>> = {
  mute: <IconMicrophoneOff size={16} />,
  unmute: <IconMicrophone size={16} />,
  appoint: <IconShield size={16} />,
  dismiss: <IconShieldOff size={16} />,
  transfer: <IconArrowsExchange size={16} />,
  remove: <IconUserMinus size={16} />,
}

function DeedItem({
  offered: { deed, refusal },
  onChoose,
}: {
  readonly offered: OfferedDeed
  readonly onChoose: () => void
}) {
  const t = useTexts(panelTexts)
  const language = useLanguage()
  const allowed = refusal === null
  return (
    <Menu.Item
      leftSection={signs[deed]}
      {...(deed === 'remove' && allowed && { color: 'var(--danger-ink)' })}
      aria-disabled={!allowed}
      className={allowed ? undefined : classes.barred}
      closeMenuOnClick={allowed}
      onClick={allowed ? onChoose : undefined}
    >
      {t(words[deed])}
      {refusal && <span className={classes.reason}>{explain(refusal, language)}</span>}
    </Menu.Item>
  )
}

function MuteItem({ onMute }: { readonly onMute: (lasting: Lasting) => void }) {
  const t = useTexts(panelTexts)
  return (
    <Menu.Sub position="left-start" transitionProps={{ duration: 80 }}>
      <Menu.Sub.Target>
        <Menu.Sub.Item leftSection={signs.mute}>{t('mute')}</Menu.Sub.Item>
      </Menu.Sub.Target>
      <Menu.Sub.Dropdown aria-label={t('mute')}>
        {muteTimes.map(({ key, lasting }) => (
          <Menu.Item key={key} onClick={() => onMute(lasting)}>
            {t(key)}
          </Menu.Item>
        ))}
      </Menu.Sub.Dropdown>
    </Menu.Sub>
  )
}
