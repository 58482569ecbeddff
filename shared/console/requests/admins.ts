import { z } from 'zod'
import { Id, Instant } from '../../domain/ids.ts'
import { Person } from '../../domain/person.ts'
import { mutation, nothing } from '../../protocol/request.ts'
import { Admin, GivenRole, Grants } from '../admin.ts'
import { Confirm, type ConsoleRequest } from '../request.ts'
import { ScanCode, ScanState } from '../scan.ts'

const given = { personId: Id, role: GivenRole, scope: z.array(Id).max(200), grants: Grants }

/** Permission management. @see ADM-2, ADM-3, ADM-4 */
export const adminRequests = {
  'console:admins': {
    doc: 'Everyone with a role: the creator first, then super admins, then sub-admins, each in order of being added.',
    input: nothing,
    output: z.strictObject({ admins: z.array(Admin) }),
    changes: false,
    permission: 'admin.view',
    dangerous: false,
    refusals: [],
  },
  'console:adminFind': {
    doc: 'The one person with exactly this account, staff or not: how an external super admin is picked.',
    input: z.strictObject({ account: z.string().trim().min(1).max(64) }),
    output: z.strictObject({ person: Person.nullable() }),
    changes: false,
    permission: 'admin.manage',
    dangerous: false,
    refusals: [],
  },
  'console:adminAdd': {
    doc: 'Gives a person a role; super admins are made by the creator only. Scope and grants count for sub-admins. `confirm`: their name. @see ADM-3',
    input: z.strictObject({ ...mutation, ...given, confirm: Confirm }),
    output: nothing,
    changes: true,
    permission: 'admin.manage',
    dangerous: true,
    refusals: [
      'admin.already',
      'admin.mustBeStaff',
      'admin.mustBeOutside',
      'admin.noScope',
      'department.unknown',
      'person.unknown',
      'console.role',
      'console.confirm',
    ],
  },
  'console:adminChange': {
    doc: 'Another role, scope or grants; in force with the next request of theirs. `confirm`: their name. @see ADM-3',
    input: z.strictObject({ ...mutation, ...given, confirm: Confirm }),
    output: nothing,
    changes: true,
    permission: 'admin.manage',
    dangerous: true,
    refusals: [
      'admin.unknown',
      'admin.mustBeStaff',
      'admin.mustBeOutside',
      'admin.noScope',
      'department.unknown',
      'console.role',
      'console.confirm',
    ],
  },
  'console:adminDelete': {
    doc: 'Takes a role away; their open consoles are closed at once. `confirm`: their name. @see ADM-3',
    input: z.strictObject({ ...mutation, personId: Id, confirm: Confirm }),
    output: nothing,
    changes: true,
    permission: 'admin.manage',
    dangerous: true,
    refusals: ['admin.unknown', 'console.role', 'console.confirm'],
  },
  'console:transferStart': {
    doc: 'A code that the present creator scans with their phone; it lives two minutes. An earlier one dies. @see ADM-4',
    input: nothing,
    output: z.strictObject({ code: ScanCode, expiresAt: Instant }),
    changes: false,
    permission: 'creator.transfer',
    dangerous: false,
    refusals: [],
  },
  'console:transferState': {
    doc: 'How far the code is; also told by `console:codeChanged`.',
    input: z.strictObject({ code: ScanCode }),
    output: z.strictObject({ state: ScanState, expiresAt: Instant }),
    changes: false,
    permission: 'creator.transfer',
    dangerous: false,
    refusals: ['code.unknown'],
  },
  'console:transferFinish': {
    doc: 'The new creator: staff, activated, WeChat-bound. Needs the confirmed code, which works once; the old creator is signed out of the console. `confirm`: the new creator’s name. @see ADM-4',
    input: z.strictObject({ ...mutation, code: ScanCode, personId: Id, confirm: Confirm }),
    output: nothing,
    changes: true,
    permission: 'creator.transfer',
    dangerous: true,
    refusals: [
      'code.unknown',
      'code.expired',
      'code.used',
      'code.notConfirmed',
      'creator.notEligible',
      'console.confirm',
    ],
  },
} as const satisfies Record<string, ConsoleRequest>
