import type { GroupsFilter } from '#shared/console/group.ts'
import type { ExportTable } from '../../features/rules.ts'
import type { Db } from '../../storage/storage.ts'
import { groupsPage } from '../../storage/stores/groups-page.store.ts'
import type { AdminAt } from '../admin-at.ts'
import { groupsQuery, toGroups } from '../groups/list-groups.ts'

const columns = [
  { zh: '编号', en: 'Id' },
  { zh: '群名', en: 'Name' },
  { zh: '类型', en: 'Kind' },
  { zh: '状态', en: 'State' },
  { zh: '群主', en: 'Owner' },
  { zh: '群主在职', en: 'Owner in service' },
  { zh: '人数', en: 'Members' },
  { zh: '创建时间', en: 'Created' },
]

const words = {
  zh: {
    internal: '内部群',
    department: '部门群',
    external: '外部群',
    open: '正常',
    closed: '已关闭',
    dissolved: '已解散',
    yes: '是',
    no: '否',
  },
  en: {
    internal: 'internal',
    department: 'department',
    external: 'external',
    open: 'open',
    closed: 'closed',
    dissolved: 'dissolved',
    yes: 'yes',
    no: 'no',
  },
} as const

/** The groups this admin manages, under the list's filter. */
export async function groupsTable(
  db: Db,
  at: AdminAt,
  filter: GroupsFilter,
  language: 'zh' | 'en',
): Promise<ExportTable> {
  const say = words[language]
  const groups = await toGroups(db, await groupsPage(db, groupsQuery(at, filter, 'manage'), null, 1_000_000))
  return {
    columns,
    rows: groups.map(({ id, name, kind, state, owner, ownerInService, members, createdAt }) => [
      id,
      name ?? '',
      say[kind],
      say[state],
      owner?.name ?? '',
      say[ownerInService ? 'yes' : 'no'],
      members,
      new Date(createdAt).toISOString(),
    ]),
  }
}
