import type { AuditFilter } from '#shared/console/audit-filter.ts'
import type { AuditEntry } from '#shared/domain/audit.ts'
import { containsText } from '../contains-text.ts'
import type { Db } from '../storage.ts'
import type { Tables } from '../tables.ts'

/** Which lines; `scope` null: all, else those that happened in or below one of these departments. */
export interface AuditQuery {
  readonly enterpriseId: string
  readonly scope: readonly string[] | null
  readonly filter: AuditFilter
}

const matching = (db: Db, { enterpriseId, scope, filter }: AuditQuery) => {
  const { text, actions, byId, targetId, from, to } = filter
  let query = db.selectFrom('audit').where('enterpriseId', '=', enterpriseId)
  if (text !== '') query = query.where(containsText(['byName', 'targetName'], text))
  if (actions.length > 0) query = query.where('action', 'in', [...actions])
  if (byId !== null) query = query.where('by', '=', byId)
  if (targetId !== null) query = query.where('targetId', '=', targetId)
  if (from !== null) query = query.where('at', '>=', from)
  if (to !== null) query = query.where('at', '<', to)
  if (scope === null) return query
  return query.where('id', 'in', (eb) =>
    eb
      .selectFrom('auditPlaces')
      .select('auditId')
      .where('departmentId', 'in', [...scope]),
  )
}

/** A page, newest first; `after` is the last line of the page before. */
export async function auditPage(
  db: Db,
  query: AuditQuery,
  after: { at: number; id: string } | null,
  limit: number,
): Promise<AuditEntry[]> {
  let page = matching(db, query)
  if (after !== null) {
    page = page.where(({ or, and, eb }) =>
      or([eb('at', '<', after.at), and([eb('at', '=', after.at), eb('id', '<', after.id)])]),
    )
  }
  const rows = await page.selectAll().orderBy('at', 'desc').orderBy('id', 'desc').limit(limit).execute()
  return rows.map(toEntry)
}

export async function countAudit(db: Db, query: AuditQuery): Promise<number> {
  const row = await matching(db, query)
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return Number(row.n)
}

function toEntry({ targetType, targetId, before, after, ...row }: Tables['audit']): AuditEntry {
  return { ...row, target: { type: targetType, id: targetId }, before: factOf(before), after: factOf(after) }
}

const factOf = (json: string | null): unknown => (json === null ? null : JSON.parse(json))
