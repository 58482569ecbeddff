import type { AuditEntry } from '#shared/domain/audit.ts'
import type { Db } from '../storage.ts'

/** A line, and the departments it is seen from. */
export interface AuditLine {
  readonly entry: AuditEntry
  readonly departmentIds: readonly string[]
}

/** Appends lines; there is no way to change or delete one, and the table refuses it too. @see ADM-6 */
export async function insertAudit(db: Db, lines: readonly AuditLine[]): Promise<void> {
  // SQLite binds at most 32 766 values a statement; a row has 12.
  for (let from = 0; from < lines.length; from += 1000) {
    const rows = lines.slice(from, from + 1000).map(({ entry: { target, before, after, ...entry } }) => ({
      ...entry,
      targetType: target.type,
      targetId: target.id,
      before: jsonOf(before),
      after: jsonOf(after),
    }))
    await db.insertInto('audit').values(rows).execute()
  }
  const places = lines.flatMap(({ entry, departmentIds }) =>
    departmentIds.map((departmentId) => ({ auditId: entry.id, departmentId })),
  )
  for (let from = 0; from < places.length; from += 10_000) {
    await db
      .insertInto('auditPlaces')
      .values(places.slice(from, from + 10_000))
      .execute()
  }
}

const jsonOf = (fact: unknown) => (fact === null || fact === undefined ? null : JSON.stringify(fact))
