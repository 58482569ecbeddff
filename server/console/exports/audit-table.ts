import type { AuditFilter } from '#shared/console/audit-filter.ts'
import { auditActionWords, auditSystemWord, auditTargetWords } from '#shared/console/audit-words.ts'
import type { ExportTable } from '../../features/rules.ts'
import type { Db } from '../../storage/storage.ts'
import { auditPage } from '../../storage/stores/audit-page.store.ts'
import type { AdminAt } from '../admin-at.ts'
import { auditQuery } from '../audit/list-audit.ts'

const columns = [
  { zh: '时间', en: 'When' },
  { zh: '操作人', en: 'Who' },
  { zh: '操作', en: 'What' },
  { zh: '操作代码', en: 'Code' },
  { zh: '对象类型', en: 'Kind of target' },
  { zh: '对象', en: 'Target' },
  { zh: '操作前', en: 'Before' },
  { zh: '操作后', en: 'After' },
  { zh: '来源地址', en: 'From' },
]

/** The log under the list's filter, newest first; at most the latest 100 000 lines. @see ADM-6 */
export async function auditTable(
  db: Db,
  at: AdminAt,
  filter: AuditFilter,
  language: 'zh' | 'en',
): Promise<ExportTable> {
  const entries = await auditPage(db, auditQuery(at, filter), null, 100_000)
  const fact = (value: unknown) => (value === null ? '' : JSON.stringify(value))
  return {
    columns,
    rows: entries.map(({ at: moment, byName, action, target, targetName, before, after, from }) => [
      new Date(moment).toISOString(),
      byName ?? auditSystemWord[language],
      auditActionWords[language][action],
      action,
      auditTargetWords[language][target.type],
      targetName ?? target.id,
      fact(before),
      fact(after),
      from ?? '',
    ]),
  }
}
