import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { type Overview, useConsole } from '../../data/console/console.store.ts'
import { refreshOverview } from '../../data/console/refresh-overview.ts'
import { useConsoleCan } from '../../data/console/use-console-can.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { FactList } from '../frame/FactList.tsx'
import { frameTexts } from '../frame/frame.texts.ts'
import { Page } from '../frame/Page.tsx'
import { Panel } from '../frame/Panel.tsx'
import { goTo } from '../frame/route.store.ts'
import { useNeedOwner } from '../groups/groups-filter.store.ts'
import { useListed } from '../use-listed.ts'
import classes from './EnterprisePage.module.css'
import { enterpriseTexts } from './enterprise.texts.ts'
import { RenameEnterprise } from './RenameEnterprise.tsx'

/** My enterprise: what it is called, how large it is, who I am in it. @see ADM-1 */
export function EnterprisePage() {
  const t = useTexts(enterpriseTexts)
  const overview = useConsole((state) => state.overview)
  const round = useConsole((state) => state.round)
  const [renaming, setRenaming] = useState(false)
  const mayRename = useConsoleCan('enterprise.manage', 'enterprise').allowed
  // biome-ignore lint/correctness/useExhaustiveDependencies: another round asks for the numbers again.
  useEffect(() => {
    refreshOverview().catch(() => undefined)
  }, [round])
  if (overview === null) return null
  return (
    <Page page="enterprise" title={t('title')}>
      <Panel
        title={t('facts')}
        actions={
          mayRename && (
            <Button size="xs" variant="default" onClick={() => setRenaming(true)}>
              {t('rename')}
            </Button>
          )
        }
      >
        <Facts overview={overview} />
      </Panel>
      <Panel title={t('numbers')}>
        <Numbers overview={overview} />
      </Panel>
      {renaming && <RenameEnterprise enterprise={overview.enterprise} onClose={() => setRenaming(false)} />}
    </Page>
  )
}

function Facts({ overview: { enterprise, creator, me } }: { readonly overview: Overview }) {
  const t = useTexts(enterpriseTexts)
  const role = useTexts(frameTexts)
  const listed = useListed()
  const scope = me.role === 'sub' ? listed(me.scope.map(({ path }) => path.join(' / '))) : t('wholeEnterprise')
  return (
    <FactList>
      <dt>{t('name')}</dt>
      <dd>{enterprise.name}</dd>
      <dt>{t('shortName')}</dt>
      <dd>
        {enterprise.shortName}
        <span className={classes.hint}>{t('shortNameHint')}</span>
      </dd>
      <dt>{t('creator')}</dt>
      <dd>{creator?.name ?? t('noCreator')}</dd>
      <dt>{t('myRole')}</dt>
      <dd>{role(me.role)}</dd>
      <dt>{t('myScope')}</dt>
      <dd>{scope}</dd>
    </FactList>
  )
}

function Numbers({ overview: { counts, me } }: { readonly overview: Overview }) {
  const t = useTexts(enterpriseTexts)
  const seesGroups = me.permissions.includes('chat.view') || me.permissions.includes('external.view')
  const showWaiting = () => {
    useNeedOwner.setState({ wanted: true })
    goTo('groups')
  }
  return (
    <>
      <ul className={classes.numbers}>
        <Count label={t('people')} count={counts.people} />
        <Count label={t('activated')} count={counts.activated} />
        <Count label={t('departments')} count={counts.departments} />
        <Count label={t('adminsCount')} count={counts.admins} />
        <Count label={t('internal')} count={counts.internal} />
        <Count label={t('department')} count={counts.department} />
        <Count label={t('external')} count={counts.external} />
      </ul>
      {counts.needOwner > 0 && (
        <p className={classes.waiting}>
          <strong>
            {t('needOwner')} {counts.needOwner}
          </strong>
          <span>{t('needOwnerText')}</span>
          {seesGroups && (
            <Button size="compact-xs" variant="subtle" onClick={showWaiting}>
              {t('see')}
            </Button>
          )}
        </p>
      )}
    </>
  )
}

function Count({ label, count }: { readonly label: string; readonly count: number }) {
  return (
    <li className={classes.count}>
      <span className={classes.number}>{count}</span>
      <span className={classes.what}>{label}</span>
    </li>
  )
}
