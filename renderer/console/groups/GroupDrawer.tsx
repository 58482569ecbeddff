import { Button } from '@mantine/core'
import { useCallback, useState } from 'react'
import type { ConsoleGroup } from '#shared/console/group.ts'
import type { ConsoleOutput } from '#shared/console/requests.ts'
import { LoadedPlace } from '../../asking/LoadedPlace.tsx'
import { askConsole } from '../../data/console/ask-console.ts'
import { useConsoleCan } from '../../data/console/use-console-can.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { useTimeTexts } from '../../time/use-time-texts.ts'
import { FactList } from '../frame/FactList.tsx'
import sheet from '../frame/Sheet.module.css'
import { SideSheet } from '../frame/SideSheet.tsx'
import cells from '../table/Cells.module.css'
import { useAsked } from '../use-asked.ts'
import { GroupMembers } from './GroupMembers.tsx'
import classes from './Groups.module.css'
import { groupsTexts } from './groups.texts.ts'
import { HandOverDialog } from './HandOverDialog.tsx'

type Whole = ConsoleOutput<'console:group'>

/** One group: facts, hand-overs, who is in it. @see EXT-8 */
export function GroupDrawer({
  conversationId,
  onClose,
}: {
  readonly conversationId: string
  readonly onClose: () => void
}) {
  const t = useTexts(groupsTexts)
  const load = useCallback(() => askConsole('console:group', { conversationId }), [conversationId])
  const asked = useAsked(load)
  const name = asked.phase === 'ready' ? (asked.value.group.name ?? t('unnamed')) : ''
  return (
    <SideSheet title={name} onClose={onClose}>
      <LoadedPlace loaded={asked}>{(whole) => <Sections whole={whole} />}</LoadedPlace>
    </SideSheet>
  )
}

function Sections({ whole }: { readonly whole: Whole }) {
  const t = useTexts(groupsTexts)
  const { group } = whole
  return (
    <>
      <section className={sheet.section} aria-label={t('facts')}>
        <Facts group={group} />
      </section>
      <section className={sheet.section} aria-label={t('handOvers')}>
        <h3 className={sheet.heading}>{t('handOvers')}</h3>
        <HandOvers whole={whole} />
      </section>
      <section className={sheet.section} aria-label={t('memberList')}>
        <h3 className={sheet.heading}>
          {t('memberList')} {group.members}
        </h3>
        <div className={classes.members}>
          <GroupMembers conversationId={group.id} />
        </div>
      </section>
    </>
  )
}

function Facts({ group: { kind, state, owner, ownerInService, createdAt } }: { readonly group: ConsoleGroup }) {
  const t = useTexts(groupsTexts)
  const time = useTimeTexts()
  return (
    <FactList>
      <dt>{t('kind')}</dt>
      <dd>{t(kind)}</dd>
      <dt>{t('state')}</dt>
      <dd>{t(state)}</dd>
      <dt>{t('owner')}</dt>
      <dd>
        {owner?.name ?? t('noOwner')}{' '}
        {owner !== null && !ownerInService && (
          <span className={cells.tag} data-tone="warn">
            {t('gone')}
          </span>
        )}
      </dd>
      <dt>{t('created')}</dt>
      <dd>{time.full(createdAt)}</dd>
    </FactList>
  )
}

function HandOvers({ whole: { group, handOvers, inServiceLeft } }: { readonly whole: Whole }) {
  const t = useTexts(groupsTexts)
  const time = useTimeTexts()
  const [asking, setAsking] = useState(false)
  const mayManage = useConsoleCan(group.kind === 'external' ? 'external.manage' : 'chat.manage', 'here').allowed
  const barred =
    group.kind === 'department'
      ? t('followsDepartment')
      : !mayManage
        ? t('mayNot')
        : group.ownerInService && inServiceLeft === 0
          ? t('handOverNone')
          : null
  const left = group.ownerInService ? t('handOverLeft', { count: inServiceLeft }) : t('handOverGone')
  return (
    <>
      <p className={sheet.text}>{barred ?? left}</p>
      {group.kind !== 'department' && group.state !== 'dissolved' && (
        <div>
          <Button size="xs" disabled={barred !== null} onClick={() => setAsking(true)}>
            {t('handOver')}
          </Button>
        </div>
      )}
      {handOvers.length === 0 ? (
        <p className={sheet.text}>{t('noHandOvers')}</p>
      ) : (
        <ul className={classes.log}>
          {handOvers.map(({ from, to, inService, at }) => (
            <li key={at}>
              <span className={cells.quiet}>{time.full(at).slice(0, 16)}</span>{' '}
              {t('from', { from: from?.name ?? t('fromNobody'), to: to.name })}{' '}
              <span className={cells.tag}>{t(inService ? 'inService' : 'afterLeaving')}</span>
            </li>
          ))}
        </ul>
      )}
      {asking && <HandOverDialog group={group} onClose={() => setAsking(false)} />}
    </>
  )
}
