import { z } from 'zod'
import type { AuditFilter } from '#shared/console/audit-filter.ts'
import type { ConsoleInput, ConsoleOutput } from '#shared/console/requests.ts'
import type { Context } from '../../context.ts'
import { type AuditQuery, auditPage, countAudit } from '../../storage/stores/audit-page.store.ts'
import type { AdminAt } from '../admin-at.ts'
import type { ConsoleWho } from '../console-who.ts'
import { consoleRead } from '../console-work.ts'
import { pageOf } from '../page-of.ts'

const After = z.strictObject({ at: z.number(), id: z.string() })

/** @see ADM-6 */
export async function listAudit(
  ctx: Context,
  who: ConsoleWho,
  { filter, ...asked }: ConsoleInput<'console:audit'>,
): Promise<ConsoleOutput<'console:audit'>> {
  const db = ctx.storage.read
  const query = auditQuery(await consoleRead(ctx, who, 'console:audit'), filter)
  const { page, ...around } = await pageOf(asked, {
    place: After,
    rows: (after, atMost) => auditPage(db, query, after, atMost),
    placeOf: ({ at, id }) => ({ at, id }),
    count: () => countAudit(db, query),
  })
  return { entries: page, ...around }
}

/** A sub-admin sees what happened in their departments, as the tree was then. */
export function auditQuery({ enterpriseId, within, scope }: AdminAt, filter: AuditFilter): AuditQuery {
  return { enterpriseId, scope: within === null ? null : scope, filter }
}
