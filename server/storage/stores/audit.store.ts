import type { AuditEntry } from '#shared/domain/audit.ts'
import type { Db } from '../storage.ts'

/** Appends one line, seen from these departments; there is no way to change or delete one, and the table refuses it too. @see ADM-6 */
export async function insertAudit(
  db: Db,
  { target, before, after, ...entry }: AuditEntry,
  departmentIds: readonly string[],
): Promise<void> {
  await db
    .insertInto('audit')
    .values({ ...entry, targetType: target.type, targetId: target.id, before: jsonOf(before), after: jsonOf(after) })
    .execute()
  if (departmentIds.length === 0) return
  await db
    .insertInto('auditPlaces')
    .values(departmentIds.map((departmentId) => ({ auditId: entry.id, departmentId })))
    .execute()
}

const jsonOf = (fact: unknown) => (fact === null || fact === undefined ? null : JSON.stringify(fact))
