import { useMemo } from 'react'
import type { ConsoleRobot } from '#shared/console/robot.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { useTimeTexts } from '../../time/use-time-texts.ts'
import cells from '../table/Cells.module.css'
import type { Column } from '../table/DataTable.tsx'
import { ConsoleRobotAvatar } from './ConsoleRobotAvatar.tsx'
import { Refusals } from './Refusals.tsx'
import { robotsTexts } from './robots.texts.ts'

interface Chosen {
  readonly onOpen: (robotId: string) => void
  readonly onGroup: (group: { readonly id: string; readonly name: string }) => void
}

/** What the list tells of each robot. */
export function useRobotColumns({ onOpen, onGroup }: Chosen): readonly Column<ConsoleRobot>[] {
  const t = useTexts(robotsTexts)
  const time = useTimeTexts()
  return useMemo(
    () => [
      {
        key: 'name',
        header: t('name'),
        cell: (robot) => (
          <div className={cells.person}>
            <ConsoleRobotAvatar robot={robot} size={28} />
            <button
              type="button"
              className={cells.name}
              aria-label={t('openRobot', { name: robot.name })}
              onClick={() => onOpen(robot.id)}
            >
              {robot.name}
            </button>
            {robot.disabled && (
              <span className={cells.tag} data-tone="warn">
                {t('disabled')}
              </span>
            )}
          </div>
        ),
      },
      {
        key: 'group',
        header: t('group'),
        cell: ({ group: { id, name, state } }) => (
          <>
            <button
              type="button"
              className={cells.name}
              data-tone="plain"
              aria-label={t('onlyGroup', { name: name ?? t('unnamed') })}
              onClick={() => onGroup({ id, name: name ?? t('unnamed') })}
            >
              {name ?? t('unnamed')}
            </button>{' '}
            {state !== 'open' && <span className={cells.tag}>{t(state)}</span>}
          </>
        ),
      },
      { key: 'creator', header: t('creator'), width: 96, cell: ({ creator }) => creator?.name ?? '–' },
      {
        key: 'created',
        header: t('created'),
        width: 108,
        spare: true,
        cell: ({ createdAt }) => <span className={cells.quiet}>{time.full(createdAt).slice(0, 10)}</span>,
      },
      {
        key: 'lastUsed',
        header: t('lastUsed'),
        width: 142,
        cell: ({ lastUsedAt }) => (
          <span className={cells.quiet}>{lastUsedAt === null ? t('never') : time.full(lastUsedAt).slice(0, 16)}</span>
        ),
      },
      { key: 'posted', header: t('postedToday'), width: 108, numeric: true, cell: ({ today }) => today.posted },
      {
        key: 'refused',
        header: t('refusedToday'),
        width: 156,
        cell: ({ today }) => <Refusals refusals={today.refusals} />,
      },
    ],
    [t, time, onOpen, onGroup],
  )
}
