import { z } from 'zod'
import { Id } from '../../domain/ids.ts'
import { mutation, nothing } from '../../protocol/request.ts'
import { DepartmentPath } from '../admin.ts'
import { ConsoleDepartment, DepartmentName } from '../department.ts'
import { Confirm, type ConsoleRequest } from '../request.ts'

/** The directory's tree. @see ADM-5 */
export const departmentRequests = {
  'console:departments': {
    doc: 'The departments right below one, in their order; null: the top of the tree, for a sub-admin the tops of their scope.',
    input: z.strictObject({ parentId: Id.nullable() }),
    output: z.strictObject({ departments: z.array(ConsoleDepartment) }),
    changes: false,
    permission: 'directory.view',
    dangerous: false,
    refusals: ['department.unknown', 'console.scope'],
  },
  'console:departmentFind': {
    doc: 'Departments of the scope whose name contains the text, at most 50, each with its path.',
    input: z.strictObject({ text: z.string().trim().min(1).max(50) }),
    output: z.strictObject({ departments: z.array(DepartmentPath) }),
    changes: false,
    permission: 'directory.view',
    dangerous: false,
    refusals: [],
  },
  'console:departmentAdd': {
    doc: 'A new department below another, last in order.',
    input: z.strictObject({ ...mutation, parentId: Id, name: DepartmentName }),
    output: z.strictObject({ departmentId: Id }),
    changes: true,
    permission: 'directory.manage',
    dangerous: false,
    refusals: ['department.unknown', 'department.nameTaken', 'console.scope'],
  },
  'console:departmentRename': {
    doc: 'Another name; its group follows while nobody renamed that by hand. @see DEP-15',
    input: z.strictObject({ ...mutation, departmentId: Id, name: DepartmentName }),
    output: nothing,
    changes: true,
    permission: 'directory.manage',
    dangerous: false,
    refusals: ['department.unknown', 'department.nameTaken', 'console.scope'],
  },
  'console:departmentMove': {
    doc: 'To another parent, or to another place among its sisters: before the one named, or last.',
    input: z.strictObject({ ...mutation, departmentId: Id, parentId: Id, beforeId: Id.nullable() }),
    output: nothing,
    changes: true,
    permission: 'directory.manage',
    dangerous: false,
    refusals: [
      'department.unknown',
      'department.isRoot',
      'department.insideItself',
      'department.nameTaken',
      'console.scope',
    ],
  },
  'console:departmentDelete': {
    doc: 'Deletes a department without sub-departments, and its group; who was only in it goes to the one above. `confirm`: its name. @see DEP-8',
    input: z.strictObject({ ...mutation, departmentId: Id, confirm: Confirm }),
    output: nothing,
    changes: true,
    permission: 'directory.manage',
    dangerous: true,
    refusals: [
      'department.unknown',
      'department.isRoot',
      'department.hasDepartments',
      'console.scope',
      'console.confirm',
    ],
  },
} as const satisfies Record<string, ConsoleRequest>
