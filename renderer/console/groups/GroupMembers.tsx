import { useCallback, useMemo } from 'react'
import type { ConsoleOutput } from '#shared/console/requests.ts'
import { askConsole } from '../../data/console/ask-console.ts'
import { useConsole } from '../../data/console/console.store.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Avatar } from '../../people/Avatar.tsx'
import { OutsiderMark } from '../../people/OutsiderMark.tsx'
import sheet from '../frame/Sheet.module.css'
import cells from '../table/Cells.module.css'
import { type Column, DataTable } from '../table/DataTable.tsx'
import { usePaged } from '../table/use-paged.ts'
import { groupsTexts } from './groups.texts.ts'

type GroupMember = ConsoleOutput<'console:groupMembers'>['members'][number]

/** Who is in a group, in order of joining, page by page. */
export function GroupMembers({ conversationId }: { readonly conversationId: string }) {
  const t = useTexts(groupsTexts)
  const enterpriseId = useConsole((state) => state.overview?.enterprise.id ?? null)
  const load = useCallback(
    async (page: { cursor: string | null; limit: number }) => {
      const { members, next, total } = await askConsole('console:groupMembers', { conversationId, ...page })
      return { rows: members, next, total }
    },
    [conversationId],
  )
  const paged = usePaged<GroupMember>(load)
  const columns = useMemo<readonly Column<GroupMember>[]>(
    () => [
      {
        key: 'name',
        header: t('memberList'),
        cell: ({ person }) => (
          <div className={cells.person}>
            <Avatar id={person.id} name={person.name} size={26} />
            {person.name}
            {person.enterpriseId !== enterpriseId && <OutsiderMark person={person} />}
          </div>
        ),
      },
      {
        key: 'rank',
        header: '',
        width: 90,
        cell: ({ rank }) => (rank === 'owner' ? t('rankOwner') : rank === 'admin' ? t('rankAdmin') : ''),
      },
    ],
    [t, enterpriseId],
  )
  return (
    <DataTable
      label={t('memberList')}
      columns={columns}
      paged={paged}
      idOf={({ person }) => person.id}
      empty={<p className={sheet.text}>{t('nothing')}</p>}
    />
  )
}
