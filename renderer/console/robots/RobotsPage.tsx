import { IconRobot } from '@tabler/icons-react'
import { useCallback, useState } from 'react'
import type { ConsoleRobot } from '#shared/console/robot.ts'
import { askConsole } from '../../data/console/ask-console.ts'
import { useConsoleCan } from '../../data/console/use-console-can.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { ListPage } from '../table/ListPage.tsx'
import { usePaged } from '../table/use-paged.ts'
import { RobotDrawer } from './RobotDrawer.tsx'
import { RobotFilters } from './RobotFilters.tsx'
import { robotsTexts } from './robots.texts.ts'
import { useRobotColumns } from './use-robot-columns.tsx'
import { useRobotsFilter } from './use-robots-filter.ts'

/** Every robot of the enterprise's groups. @see ROB-6 */
export function RobotsPage() {
  const t = useTexts(robotsTexts)
  const mayExport = useConsoleCan('robots.manage', 'anywhere').allowed
  const state = useRobotsFilter()
  const { filter, choose } = state
  const [opened, setOpened] = useState<string | null>(null)
  const load = useCallback(
    async (page: { cursor: string | null; limit: number }) => {
      const { robots, next, total } = await askConsole('console:robots', { filter, ...page })
      return { rows: robots, next, total }
    },
    [filter],
  )
  const paged = usePaged<ConsoleRobot>(load)
  const columns = useRobotColumns({ onOpen: setOpened, onGroup: (group) => choose({ group }) })
  const everything = filter.text === '' && filter.disabled === null && filter.conversationId === null
  return (
    <ListPage
      page="robots"
      title={t('title')}
      lead={t('lead')}
      mayExport={mayExport}
      filter={filter}
      filters={<RobotFilters state={state} />}
      list={t('list')}
      columns={columns}
      paged={paged}
      onOpen={({ id }) => setOpened(id)}
      empty={{
        icon: IconRobot,
        title: t(everything ? 'nothing' : 'nothingFits'),
        text: t(everything ? 'nothingText' : 'nothingFitsText'),
      }}
    >
      {opened !== null && <RobotDrawer robotId={opened} onClose={() => setOpened(null)} />}
    </ListPage>
  )
}
