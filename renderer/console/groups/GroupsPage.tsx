import { IconMessages } from '@tabler/icons-react'
import { useCallback, useState } from 'react'
import type { ConsoleGroup } from '#shared/console/group.ts'
import { askConsole } from '../../data/console/ask-console.ts'
import { useConsoleCan } from '../../data/console/use-console-can.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { ListPage } from '../table/ListPage.tsx'
import { usePaged } from '../table/use-paged.ts'
import { GroupDrawer } from './GroupDrawer.tsx'
import { GroupFilters } from './GroupFilters.tsx'
import { groupsTexts } from './groups.texts.ts'
import { useGroupColumns } from './use-group-columns.tsx'
import { useGroupsFilter } from './use-groups-filter.ts'

/** Every group the enterprise owns. @see ADM-1, EXT-8 */
export function GroupsPage() {
  const t = useTexts(groupsTexts)
  const mayExport = useMayExport()
  const state = useGroupsFilter()
  const { filter } = state
  const [opened, setOpened] = useState<string | null>(null)
  const load = useCallback(
    async (page: { cursor: string | null; limit: number }) => {
      const { groups, next, total } = await askConsole('console:groups', { filter, ...page })
      return { rows: groups, next, total }
    },
    [filter],
  )
  const paged = usePaged<ConsoleGroup>(load)
  const columns = useGroupColumns(setOpened)
  return (
    <ListPage
      page="groups"
      title={t('title')}
      lead={t('lead')}
      mayExport={mayExport}
      filter={filter}
      filters={<GroupFilters state={state} />}
      list={t('list')}
      columns={columns}
      paged={paged}
      onOpen={({ id }) => setOpened(id)}
      empty={{ icon: IconMessages, title: t('nothing'), text: t('nothingText') }}
    >
      {opened !== null && <GroupDrawer conversationId={opened} onClose={() => setOpened(null)} />}
    </ListPage>
  )
}

/** Who manages one kind of group takes the list of that kind away. */
function useMayExport(): boolean {
  const chat = useConsoleCan('chat.manage', 'anywhere').allowed
  const external = useConsoleCan('external.manage', 'anywhere').allowed
  return chat || external
}
