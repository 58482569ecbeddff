import { z } from 'zod'
import { AuditEntry } from '../../domain/audit.ts'
import { AuditFilter } from '../audit-filter.ts'
import { type ConsoleRequest, pageInput, pageOutput } from '../request.ts'

/** The audit log. @see ADM-6 */
export const auditRequests = {
  'console:audit': {
    doc: 'The log, newest first; a sub-admin sees what happened in their scope.',
    input: z.strictObject({ filter: AuditFilter, ...pageInput }),
    output: z.strictObject({ entries: z.array(AuditEntry), ...pageOutput }),
    changes: false,
    permission: 'audit.view',
    dangerous: false,
    refusals: ['input'],
  },
} as const satisfies Record<string, ConsoleRequest>
