import { GroupTag } from '../chat/GroupTag.tsx'
import { kindTexts } from '../chat/kind.texts.ts'
import type { CodedGroup } from '../data/join-by-code.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { Avatar } from '../people/Avatar.tsx'
import { useTimeTexts } from '../time/use-time-texts.ts'
import classes from './JoinFacts.module.css'
import { joinTexts } from './join.texts.ts'

/** What a join code leads to: the group, its kind, how many are in it, who invites and until when. */
export function JoinFacts({ group }: { readonly group: CodedGroup }) {
  const t = useTexts(joinTexts)
  const kinds = useTexts(kindTexts)
  const time = useTimeTexts()
  const { conversationId, name, kind, enterpriseName, memberCount, invitedBy, expiresAt } = group
  const facts = [
    [t('enterprise'), enterpriseName],
    [t('members'), t('people', { count: memberCount })],
    [t('inviter'), invitedBy],
    [t('until'), time.divider(expiresAt)],
  ] as const
  return (
    <div className={classes.group}>
      <Avatar id={conversationId} name={name} size={60} />
      <h2 className={classes.name}>{name}</h2>
      <GroupTag kind={kind} size="large">
        {kinds(`${kind}Group`)}
      </GroupTag>
      <dl className={classes.facts}>
        {facts.map(([term, fact]) =>
          fact === null ? null : (
            <div key={term} className={classes.fact}>
              <dt>{term}</dt>
              <dd>{fact}</dd>
            </div>
          ),
        )}
      </dl>
    </div>
  )
}
