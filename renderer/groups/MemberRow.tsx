import { IconMicrophoneOff } from '@tabler/icons-react'
import type { MouseEvent } from 'react'
import type { Member } from '#shared/domain/member.ts'
import { usePerson } from '../data/people.store.ts'
import { myId } from '../data/session.store.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { Avatar } from '../people/Avatar.tsx'
import { PersonName } from '../people/PersonName.tsx'
import { LineButton } from '../theme/LineButton.tsx'
import { useMomentPassed } from '../time/use-moment-passed.ts'
import { useTimeTexts } from '../time/use-time-texts.ts'
import { groupTexts } from './group.texts.ts'
import classes from './MemberRow.module.css'
import { panelTexts } from './panel/panel.texts.ts'

/** A mute without an end lasts to the last instant there is. */
const forever = 8.64e15

interface MemberRowProps {
  readonly member: Member
  readonly seenFrom: string | null
}

/** One member: who, where from, and what they are here. */
export function MemberRow({ member, seenFrom }: MemberRowProps) {
  const t = useTexts(groupTexts)
  const person = usePerson(member.personId)
  return (
    <LineButton
      fit="edge"
      className={classes.member}
      data-person={member.personId}
      aria-haspopup="menu"
      onClick={openMenu}
    >
      <Avatar id={member.personId} name={member.nickname ?? person?.name ?? ''} size={28} />
      <PersonName id={member.personId} nickname={member.nickname} seenFrom={seenFrom} />
      {member.personId === myId() && <span className={classes.me}>{t('you')}</span>}
      <MutedSign mutedUntil={member.mutedUntil} />
      {member.rank !== 'member' && <span className={classes.rank}>{t(member.rank)}</span>}
    </LineButton>
  )
}

/** Whoever may not post for a while; forever has no date. */
function MutedSign({ mutedUntil }: Pick<Member, 'mutedUntil'>) {
  const t = useTexts(panelTexts)
  const time = useTimeTexts()
  const passed = useMomentPassed(mutedUntil)
  if (mutedUntil === null || passed) return null
  const label = mutedUntil >= forever ? t('muted') : t('mutedUntil', { when: time.divider(mutedUntil) })
  return (
    <span className={classes.muted} role="img" aria-label={label} title={label}>
      <IconMicrophoneOff size={14} stroke={1.7} aria-hidden />
    </span>
  )
}

/** A click offers what a right-click offers. */
function openMenu({ currentTarget, clientX, clientY }: MouseEvent<HTMLElement>): void {
  const box = currentTarget.getBoundingClientRect()
  const [x, y] = clientX === 0 && clientY === 0 ? [box.left + 40, box.bottom] : [clientX, clientY]
  currentTarget.dispatchEvent(
    new window.MouseEvent('contextmenu', { bubbles: true, cancelable: true, clientX: x, clientY: y }),
  )
}
