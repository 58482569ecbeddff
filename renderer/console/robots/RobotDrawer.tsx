import { useCallback } from 'react'
import type { ConsoleRobot } from '#shared/console/robot.ts'
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
import { ConsoleRobotAvatar } from './ConsoleRobotAvatar.tsx'
import { DaysChart } from './DaysChart.tsx'
import { ManageRobot } from './ManageRobot.tsx'
import { Reasons } from './Reasons.tsx'
import { robotMonth } from './robot-month.ts'
import { robotsTexts } from './robots.texts.ts'

/** One robot: facts, its last days, why it was refused, and what can be done about it. @see ROB-6 */
export function RobotDrawer({ robotId, onClose }: { readonly robotId: string; readonly onClose: () => void }) {
  const t = useTexts(robotsTexts)
  const mayManage = useConsoleCan('robots.manage', 'here').allowed
  const load = useCallback(async () => {
    const { robot, days } = await askConsole('console:robot', { robotId })
    return { robot, month: robotMonth(days) }
  }, [robotId])
  const asked = useAsked(load)
  return (
    <SideSheet title={asked.phase === 'ready' && <Title robot={asked.value.robot} />} onClose={onClose}>
      <LoadedPlace loaded={asked}>
        {({ robot, month }) => (
          <>
            <section className={sheet.section} aria-label={t('facts')}>
              <Facts robot={robot} />
            </section>
            <section className={sheet.section} aria-label={t('month')}>
              <h3 className={sheet.heading}>{t('month')}</h3>
              <DaysChart month={month} />
            </section>
            <section className={sheet.section} aria-label={t('reasons')}>
              <h3 className={sheet.heading}>{t('reasons')}</h3>
              <Reasons reasons={month.reasons} />
            </section>
            <section className={sheet.section} aria-label={t('settings')}>
              <h3 className={sheet.heading}>{t('settings')}</h3>
              {mayManage ? (
                <ManageRobot robot={robot} onDeleted={onClose} />
              ) : (
                <p className={sheet.text}>{t('mayNot')}</p>
              )}
            </section>
          </>
        )}
      </LoadedPlace>
    </SideSheet>
  )
}

function Title({ robot }: { readonly robot: ConsoleRobot }) {
  return (
    <span className={cells.person}>
      <ConsoleRobotAvatar robot={robot} size={32} />
      {robot.name}
    </span>
  )
}

function Facts({ robot: { description, disabled, group, creator, createdAt, lastUsedAt } }: { robot: ConsoleRobot }) {
  const t = useTexts(robotsTexts)
  const time = useTimeTexts()
  return (
    <FactList>
      <dt>{t('state')}</dt>
      <dd>
        <span className={cells.tag} {...(disabled && { 'data-tone': 'warn' })}>
          {t(disabled ? 'disabled' : 'enabled')}
        </span>
      </dd>
      <dt>{t('group')}</dt>
      <dd>
        {group.name ?? t('unnamed')} {group.state !== 'open' && <span className={cells.tag}>{t(group.state)}</span>}
      </dd>
      <dt>{t('creator')}</dt>
      <dd>{creator?.name ?? '–'}</dd>
      <dt>{t('created')}</dt>
      <dd>{time.full(createdAt)}</dd>
      <dt>{t('lastUsed')}</dt>
      <dd>{lastUsedAt === null ? t('never') : time.full(lastUsedAt)}</dd>
      {description !== '' && (
        <>
          <dt>{t('description')}</dt>
          <dd>{description}</dd>
        </>
      )}
    </FactList>
  )
}
