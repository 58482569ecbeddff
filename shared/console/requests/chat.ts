import { z } from 'zod'
import { DepartmentGroupsState } from '../../domain/department.ts'
import { EnterpriseSettings } from '../../domain/enterprise-settings.ts'
import { Id } from '../../domain/ids.ts'
import { mutation, nothing } from '../../protocol/request.ts'
import { Confirm, type ConsoleRequest } from '../request.ts'

const count = z.number().int().min(0)

/** Chat management. @see ADM-1 */
export const chatRequests = {
  'console:chatSettings': {
    doc: 'What the enterprise set about chats, `names` of whom its allow-list speaks (by id), and how its department groups stand: `done` of `total` while they are turned on or off.',
    input: nothing,
    output: z.strictObject({
      settings: EnterpriseSettings,
      names: z.record(Id, z.string()),
      departmentGroups: z.strictObject({ state: DepartmentGroupsState, done: count, total: count }),
    }),
    changes: false,
    permission: 'chat.view',
    dangerous: false,
    refusals: [],
  },
  'console:chatSettingsChange': {
    doc: "Other settings; what is left out stays. Nobody is removed from a group that is larger than its new limit. `confirm`: the enterprise's name. @see GRP-5",
    input: z.strictObject({ ...mutation, change: EnterpriseSettings.partial(), confirm: Confirm }),
    output: nothing,
    changes: true,
    permission: 'chat.manage',
    dangerous: true,
    refusals: ['person.unknown', 'person.hasLeft', 'department.unknown', 'console.scope', 'console.confirm'],
  },
  'console:departmentGroupsPreview': {
    doc: 'What turning department groups on would do: groups made, with so many members in all and so many left out (DEP-7); or off: groups that become ordinary, and closed ones that stay so. @see DEP-12, DEP-13',
    input: z.strictObject({ on: z.boolean() }),
    output: z.strictObject({
      state: DepartmentGroupsState,
      made: count,
      members: count,
      leftOut: count,
      ordinary: count,
      closed: count,
    }),
    changes: false,
    permission: 'chat.view',
    dangerous: false,
    refusals: [],
  },
  'console:departmentGroupsSet': {
    doc: "Turns department groups on or off for the whole enterprise. `confirm`: the enterprise's name. @see DEP-1, DEP-12, DEP-13",
    input: z.strictObject({ ...mutation, on: z.boolean(), confirm: Confirm }),
    output: nothing,
    changes: true,
    permission: 'chat.manage',
    dangerous: true,
    refusals: ['departmentGroups.turning', 'departmentGroups.already', 'console.scope', 'console.confirm'],
  },
} as const satisfies Record<string, ConsoleRequest>
