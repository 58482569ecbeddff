import { z } from 'zod'
import { AuditAction } from '../domain/audit.ts'
import { Id, Instant } from '../domain/ids.ts'

/** Which lines of the log; everything null, empty or absent says nothing. `text` is looked for in the two names. */
export const AuditFilter = z.strictObject({
  text: z.string().trim().max(50),
  actions: z.array(AuditAction).max(60),
  byId: Id.nullable(),
  targetId: Id.nullable(),
  from: Instant.nullable(),
  to: Instant.nullable(),
})
export type AuditFilter = z.infer<typeof AuditFilter>
