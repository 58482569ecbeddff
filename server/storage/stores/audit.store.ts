import type { AuditEntry } from '#shared/domain/audit.ts'
import type { Db } from '../storage.ts'

/** Appends one line; there is no way to change or delete one. @see ADM-6 */
export async function insertAudit(db: Db, { target, before, after, ...entry }: AuditEntry): Promise<void> {
  await db
    .insertInto('audit')
    .values({ ...entry, targetType: target.type, targetId: target.id, before: jsonOf(before), after: jsonOf(after) })
    .execute()
}

const jsonOf = (fact: unknown) => (fact === null || fact === undefined ? null : JSON.stringify(fact))
