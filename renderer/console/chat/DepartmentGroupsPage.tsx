import { Alert, Button, Progress } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import type { ConsoleOutput } from '#shared/console/requests.ts'
import { LoadedPlace } from '../../asking/LoadedPlace.tsx'
import { askConsole } from '../../data/console/ask-console.ts'
import { askAgain } from '../../data/console/console.store.ts'
import { useConsoleCan } from '../../data/console/use-console-can.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Page } from '../frame/Page.tsx'
import { Panel } from '../frame/Panel.tsx'
import { useAsked } from '../use-asked.ts'
import classes from './Chat.module.css'
import { departmentGroupsTexts } from './department-groups.texts.ts'
import { TurnDialog } from './TurnDialog.tsx'

type Standing = ConsoleOutput<'console:chatSettings'>['departmentGroups']

const load = async () => (await askConsole('console:chatSettings', {})).departmentGroups
const lookedAtEvery = 700

/** Department groups on or off, what that means, and how far it is. @see DEP-1, DEP-12, DEP-13 */
export function DepartmentGroupsPage() {
  const t = useTexts(departmentGroupsTexts)
  const asked = useAsked(load)
  const mayManage = useConsoleCan('chat.manage', 'enterprise').allowed
  return (
    <Page page="departmentGroups" title={t('title')} lead={t('lead')}>
      {!mayManage && (
        <Alert variant="light" icon={<IconLock size={16} />}>
          {t('onlyWhole')}
        </Alert>
      )}
      <LoadedPlace loaded={asked}>{(standing) => <State standing={standing} mayManage={mayManage} />}</LoadedPlace>
      <Panel title={t('how')}>
        <ul className={classes.rules}>
          {(['how1', 'how2', 'how3', 'how4', 'how5'] as const).map((rule) => (
            <li key={rule}>{t(rule)}</li>
          ))}
        </ul>
      </Panel>
    </Page>
  )
}

function State({ standing, mayManage }: { readonly standing: Standing; readonly mayManage: boolean }) {
  const t = useTexts(departmentGroupsTexts)
  const [asking, setAsking] = useState(false)
  const { state, done, total } = standing
  const turning = state === 'turningOn' || state === 'turningOff'
  useEffect(() => {
    if (!turning) return
    const timer = setInterval(askAgain, lookedAtEvery)
    return () => clearInterval(timer)
  }, [turning])
  const on = state === 'off'
  return (
    <Panel
      title={t('state')}
      actions={
        mayManage &&
        !turning && (
          <Button size="sm" {...(!on && { color: 'red', variant: 'outline' })} onClick={() => setAsking(true)}>
            {t(on ? 'turnOn' : 'turnOff')}
          </Button>
        )
      }
    >
      <div className={classes.state} role="status">
        <span className={classes.dot} data-state={state} aria-hidden="true" />
        <span className={classes.stateName}>{t(state)}</span>
      </div>
      {turning && (
        <div className={classes.progress}>
          <Progress value={total === 0 ? 0 : (done / total) * 100} aria-label={t(state)} />
          {t('progress', { done, total })}
        </div>
      )}
      {asking && <TurnDialog on={on} onClose={() => setAsking(false)} />}
    </Panel>
  )
}
