import type { AuditEntry } from '#shared/domain/audit.ts'
import { insertAudit } from '../../storage/stores/audit.store.ts'
import type { Work } from '../once.ts'

interface Fact extends Pick<AuditEntry, 'enterpriseId' | 'by' | 'action' | 'target'> {
  readonly before?: unknown
  readonly after?: unknown
  readonly from?: string | null
}

/** Puts a line into the enterprise's audit log, in the transaction of what it tells. @see ADM-6 */
export async function recordAudit({ db, now, newId }: Work, fact: Fact): Promise<void> {
  await insertAudit(db, { id: newId(), at: now, before: null, after: null, from: null, ...fact })
}
