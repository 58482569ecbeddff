import type { RobotsFilter } from '#shared/console/robot.ts'
import type { Context } from '../../context.ts'
import type { ExportTable } from '../../features/rules.ts'
import { dayInBeijing } from '../../storage/stores/robot-posts.store.ts'
import { robotsPage } from '../../storage/stores/robots-page.store.ts'
import type { AdminAt } from '../admin-at.ts'
import { robotsQuery } from '../robots/list-robots.ts'
import { toRobots } from '../robots/to-robots.ts'

const columns = [
  { zh: '编号', en: 'Id' },
  { zh: '机器人', en: 'Robot' },
  { zh: '描述', en: 'Description' },
  { zh: '状态', en: 'State' },
  { zh: '群编号', en: 'Group id' },
  { zh: '群名', en: 'Group' },
  { zh: '创建者', en: 'Creator' },
  { zh: '创建时间', en: 'Created' },
  { zh: '最近使用', en: 'Last used' },
  { zh: '今日消息', en: 'Messages today' },
  { zh: '今日被拒', en: 'Refused today' },
  { zh: '被拒代码', en: 'Refused with' },
]

const words = {
  zh: { enabled: '使用中', disabled: '已停用' },
  en: { enabled: 'enabled', disabled: 'disabled' },
} as const

/** The robots under the list's filter; their addresses are no part of it. @see ROB-2, ROB-6 */
export async function robotsTable(
  { storage, clock }: Context,
  at: AdminAt,
  filter: RobotsFilter,
  language: 'zh' | 'en',
): Promise<ExportTable> {
  const db = storage.read
  const rows = await robotsPage(db, robotsQuery(at, filter), null, 1_000_000)
  const robots = await toRobots(db, rows, dayInBeijing(clock.now()))
  const moment = (time: number | null) => (time === null ? '' : new Date(time).toISOString())
  return {
    columns,
    rows: robots.map(({ id, name, description, disabled, group, creator, createdAt, lastUsedAt, today }) => [
      id,
      name,
      description,
      words[language][disabled ? 'disabled' : 'enabled'],
      group.id,
      group.name ?? '',
      creator?.name ?? '',
      moment(createdAt),
      moment(lastUsedAt),
      today.posted,
      today.refusals.reduce((sum, { count }) => sum + count, 0),
      today.refusals.map(({ code, count }) => `${code} × ${count}`).join(', '),
    ]),
  }
}
