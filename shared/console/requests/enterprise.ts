import { z } from 'zod'
import { consolePermissions } from '../../capabilities/console.ts'
import { Id } from '../../domain/ids.ts'
import { Person } from '../../domain/person.ts'
import { VisibleText } from '../../domain/visible-text.ts'
import { mutation, nothing } from '../../protocol/request.ts'
import { AdminRole, DepartmentPath, Grants } from '../admin.ts'
import { Confirm, type ConsoleRequest } from '../request.ts'

const count = z.number().int().min(0)

/** My enterprise. @see ADM-1 */
export const enterpriseRequests = {
  'console:overview': {
    doc: 'The enterprise in facts, who the asker is in its console and what they may do there somewhere.',
    input: nothing,
    output: z.strictObject({
      enterprise: z.strictObject({ id: Id, name: z.string(), shortName: z.string() }),
      creator: Person.nullable(),
      me: z.strictObject({
        person: Person,
        role: AdminRole,
        grants: Grants,
        scope: z.array(DepartmentPath),
        permissions: z.array(z.enum(consolePermissions)),
      }),
      counts: z.strictObject({
        people: count,
        activated: count,
        departments: count,
        admins: count,
        internal: count,
        department: count,
        external: count,
        needOwner: count,
      }),
    }),
    changes: false,
    permission: 'enterprise.view',
    dangerous: false,
    refusals: [],
  },
  'console:enterpriseRename': {
    doc: 'The enterprise gets another name; `shortName` is what outsiders read after the `@`. @see EXT-1',
    input: z.strictObject({
      ...mutation,
      name: VisibleText.trim().max(64),
      shortName: VisibleText.trim().max(20),
      confirm: Confirm,
    }),
    output: nothing,
    changes: true,
    permission: 'enterprise.manage',
    dangerous: true,
    refusals: ['console.confirm'],
  },
  'console:signOut': {
    doc: "Ends this console session; the server closes its socket next. The person's chats stay signed in.",
    input: nothing,
    output: nothing,
    changes: false,
    permission: 'enterprise.view',
    dangerous: false,
    refusals: [],
  },
} as const satisfies Record<string, ConsoleRequest>
