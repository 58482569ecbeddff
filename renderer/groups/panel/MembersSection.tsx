import type { Conversation } from '#shared/domain/conversation.ts'
import { useMembers } from '../../data/members.store.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { byRank } from '../by-rank.ts'
import { groupTexts } from '../group.texts.ts'
import { MemberRow } from '../MemberRow.tsx'
import { AddMembersLink } from './AddMembersLink.tsx'
import classes from './MembersSection.module.css'
import { MembersWaiting } from './MembersWaiting.tsx'
import { MembersWithMenu } from './MembersWithMenu.tsx'
import { PanelSection } from './PanelSection.tsx'
import { panelTexts } from './panel.texts.ts'

const shownAtMost = 6

interface MembersSectionProps {
  readonly conversation: Conversation
  readonly onAll: () => void
}

/** The first members, who runs the group before all others; everyone behind a click. */
export function MembersSection({ conversation, onAll }: MembersSectionProps) {
  const group = useTexts(groupTexts)
  const t = useTexts(panelTexts)
  const { id, memberCount, enterpriseId } = conversation
  const members = useMembers(id)
  const shown = byRank(members ?? []).slice(0, shownAtMost)
  return (
    <PanelSection heading={group('members', { count: memberCount })} acts={<AddMembersLink conversationId={id} />}>
      {members === undefined && <MembersWaiting />}
      <MembersWithMenu conversationId={id}>
        <ul className={classes.list}>
          {shown.map((member) => (
            <li key={member.personId}>
              <MemberRow member={member} seenFrom={enterpriseId} />
            </li>
          ))}
        </ul>
      </MembersWithMenu>
      {memberCount > shownAtMost && (
        <button type="button" className={classes.all} onClick={onAll}>
          {t('viewAll', { count: memberCount })}
        </button>
      )}
    </PanelSection>
  )
}
