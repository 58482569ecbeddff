import {
  type Icon,
  IconArrowsExchange,
  IconMicrophone,
  IconMicrophoneOff,
  IconShield,
  IconShieldOff,
  IconUserMinus,
} from '@tabler/icons-react'
import type { Member } from '#shared/domain/member.ts'
import { isOutsider } from '#shared/domain/person.ts'
import { conversationRow } from '../data/conversations.store.ts'
import { appointAdmin, dismissAdmin, muteMember } from '../data/manage-members.ts'
import { membersOf } from '../data/members.store.ts'
import { personOf } from '../data/people.store.ts'
import { myId } from '../data/session.store.ts'
import { standingNow } from '../data/use-can.ts'
import { explain, explainCaught } from '../i18n/explain.ts'
import type { Language } from '../i18n/texts.ts'
import { translator } from '../i18n/translate.ts'
import type { MenuEntry } from '../menus/menu.ts'
import { notify } from '../shell/notify.ts'
import { now } from '../time/now.ts'
import { openGroupDialog } from './dialogs/group-dialog.store.ts'
import { type MemberDeed, memberDeeds, type OfferedDeed } from './member-deeds.ts'
import { muteTimes } from './mute-times.ts'
import { panelTexts } from './panel/panel.texts.ts'

/** What the viewer may do to a member of the group; what cannot be done now says why. @see CAP-2 */
export function memberDeedEntries(member: Member, conversationId: string, language: Language): readonly MenuEntry[] {
  const { personId } = member
  const t = translator(panelTexts, language)
  const act = (work: Promise<void>) =>
    work.catch((caught: unknown) => notify({ tone: 'failed', message: explainCaught(caught, language) }))
  const deeds: Readonly<Record<Exclude<MemberDeed, 'mute'>, () => unknown>> = {
    unmute: () => act(muteMember(conversationId, personId, null)),
    appoint: () => act(appointAdmin(conversationId, personId)),
    dismiss: () => act(dismissAdmin(conversationId, personId)),
    transfer: () => openGroupDialog({ type: 'transfer', conversationId, personId }),
    remove: () => openGroupDialog({ type: 'removeMember', conversationId, personId }),
  }
  return offeredDeeds(member, conversationId).map(({ deed, refusal }): MenuEntry => {
    const drawn = { label: t(words[deed]), icon: signs[deed] }
    if (refusal !== null) return { ...drawn, whyNot: explain(refusal, language), run: () => undefined }
    if (deed !== 'mute') return { ...drawn, danger: deed === 'remove', run: deeds[deed] }
    const mutes = muteTimes.map(({ key, lasting }) => ({
      label: t(key),
      run: () => act(muteMember(conversationId, personId, lasting)),
    }))
    return { ...drawn, entries: mutes }
  })
}

function offeredDeeds(member: Member, conversationId: string): readonly OfferedDeed[] {
  const row = conversationRow(conversationId)
  const standing = row === undefined ? null : standingNow(row)
  const person = personOf(member.personId)
  if (standing === null || row === undefined || person === undefined) return []
  const { enterpriseId } = row.conversation
  return memberDeeds({
    standing,
    target: member,
    targetOutside: enterpriseId !== null && isOutsider(person, { enterpriseId }),
    me: myId(),
    admins: membersOf(conversationId)?.filter(({ rank }) => rank === 'admin').length ?? 0,
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

const signs: Readonly<Record<MemberDeed, Icon>> = {
  mute: IconMicrophoneOff,
  unmute: IconMicrophone,
  appoint: IconShield,
  dismiss: IconShieldOff,
  transfer: IconArrowsExchange,
  remove: IconUserMinus,
}
