import { z } from 'zod'
import { Id, Instant } from './ids.ts'

/** What the audit log can say happened. Stable; each has a sentence in both languages. @see ADM-6 */
export const AuditAction = z.enum([
  'console.signedIn',
  'enterprise.renamed',
  'admin.added',
  'admin.changed',
  'admin.deleted',
  'creator.transferred',
  'department.added',
  'department.renamed',
  'department.moved',
  'department.deleted',
  'person.added',
  'person.changed',
  'person.placed',
  'person.activated',
  'person.deactivated',
  'person.left',
  'person.passwordSet',
  'directory.imported',
  'directory.exported',
  'settings.changed',
  'groups.exported',
  'robots.exported',
  'audit.exported',
  'departmentGroups.turnedOn',
  'departmentGroups.turnedOff',
  'departmentGroup.made',
  'departmentGroup.filled',
  'departmentGroup.full',
  'departmentGroup.renamed',
  'departmentGroup.owner',
  'departmentGroup.closed',
  'departmentGroup.dissolved',
  'departmentGroup.ordinary',
  'group.converted',
  'group.dissolved',
  'group.transferred',
  'group.handedOver',
  'group.ownerless',
  'robot.added',
  'robot.removed',
  'robot.regenerated',
  'robot.disabled',
  'robot.enabled',
])
export type AuditAction = z.infer<typeof AuditAction>

/** What it happened to. */
export const AuditTarget = z.strictObject({
  type: z.enum(['enterprise', 'department', 'person', 'conversation', 'robot', 'admin']),
  id: Id,
})
export type AuditTarget = z.infer<typeof AuditTarget>

/**
 * One line of the append-only log. `by` is null where the system followed a rule, `before` and `after` are small facts
 * (ids, counts, names; never message text), `from` is the address a request came from. Names are as they were then.
 * @see ADM-6
 */
export const AuditEntry = z.strictObject({
  id: Id,
  enterpriseId: Id,
  at: Instant,
  by: Id.nullable(),
  byName: z.string().nullable(),
  action: AuditAction,
  target: AuditTarget,
  targetName: z.string().nullable(),
  before: z.unknown(),
  after: z.unknown(),
  from: z.string().nullable(),
})
export type AuditEntry = z.infer<typeof AuditEntry>
