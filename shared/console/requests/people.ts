import { z } from 'zod'
import { Id } from '../../domain/ids.ts'
import { mutation, nothing } from '../../protocol/request.ts'
import { ImportRow } from '../import.ts'
import { ConsolePerson, Password, PeopleFilter, PersonFields, Placements } from '../person.ts'
import { Confirm, type ConsoleRequest, pageInput, pageOutput } from '../request.ts'

const one = { ...mutation, personId: Id }
const view = { changes: false, permission: 'directory.view', dangerous: false } as const
const change = { changes: true, permission: 'directory.manage', dangerous: false } as const
const danger = { changes: true, permission: 'directory.manage', dangerous: true } as const

/** The directory's people. @see ADM-5 */
export const peopleRequests = {
  'console:people': {
    doc: 'People of the scope by name, page by page; hidden ones too.',
    input: z.strictObject({ filter: PeopleFilter, ...pageInput }),
    output: z.strictObject({ people: z.array(ConsolePerson), ...pageOutput }),
    ...view,
    refusals: ['department.unknown', 'console.scope', 'input'],
  },
  'console:person': {
    doc: 'One person of the scope.',
    input: z.strictObject({ personId: Id }),
    output: z.strictObject({ person: ConsolePerson }),
    ...view,
    refusals: ['person.unknown', 'console.scope'],
  },
  'console:personAdd': {
    doc: 'A new member of staff in at least one department; not activated yet, unless said so. @see W-2',
    input: z.strictObject({
      ...mutation,
      fields: PersonFields,
      departments: Placements.min(1),
      activated: z.boolean(),
    }),
    output: z.strictObject({ personId: Id }),
    ...change,
    refusals: ['person.accountTaken', 'department.unknown', 'console.scope'],
  },
  'console:personChange': {
    doc: 'Other facts about a person; what is left out stays. Another account is guarded like a password.',
    input: z.strictObject({ ...one, change: PersonFields.partial() }),
    output: nothing,
    ...change,
    refusals: ['person.unknown', 'person.hasLeft', 'person.accountTaken', 'console.scope', 'console.outranked'],
  },
  'console:personPlace': {
    doc: 'The departments a person is in from now on, and which of them they lead. Every department that comes or goes must be in the scope. @see DEP-5',
    input: z.strictObject({ ...one, departments: Placements }),
    output: nothing,
    ...change,
    refusals: ['person.unknown', 'person.hasLeft', 'person.noDepartment', 'department.unknown', 'console.scope'],
  },
  'console:peopleMove': {
    doc: 'Up to 200 people from one department to another; who is not in the first is left alone. @see DEP-5',
    input: z.strictObject({ ...mutation, personIds: z.array(Id).min(1).max(200), fromId: Id, toId: Id }),
    output: z.strictObject({ moved: z.number().int() }),
    ...change,
    refusals: ['department.unknown', 'console.scope'],
  },
  'console:personActivate': {
    doc: 'The person may sign in from now on.',
    input: z.strictObject(one),
    output: nothing,
    ...change,
    refusals: ['person.unknown', 'person.hasLeft', 'console.scope'],
  },
  'console:personDeactivate': {
    doc: 'The person may not sign in any more; their sessions end at once. They stay in the directory and their groups. `confirm`: their name.',
    input: z.strictObject({ ...one, confirm: Confirm }),
    output: nothing,
    ...danger,
    refusals: ['person.unknown', 'person.hasLeft', 'console.scope', 'console.outranked', 'console.confirm'],
  },
  'console:personLeave': {
    doc: 'The person leaves the enterprise: account dead, sessions ended, out of departments and groups, console role gone. `confirm`: their name.',
    input: z.strictObject({ ...one, confirm: Confirm }),
    output: nothing,
    ...danger,
    refusals: ['person.unknown', 'person.hasLeft', 'console.scope', 'console.outranked', 'console.confirm'],
  },
  'console:personPassword': {
    doc: "Sets a person's password and ends their sessions. Never logged, never kept in plain. `confirm`: their name.",
    input: z.strictObject({ personId: Id, password: Password, confirm: Confirm }),
    output: nothing,
    changes: false,
    permission: 'directory.manage',
    dangerous: true,
    refusals: [
      'person.unknown',
      'person.hasLeft',
      'person.noAccount',
      'console.scope',
      'console.outranked',
      'console.confirm',
    ],
  },
  'console:importRows': {
    doc: 'The preview of a file sent to `POST /api/console/import`, line by line.',
    input: z.strictObject({ importId: Id, only: z.enum(['all', 'errors']), ...pageInput }),
    output: z.strictObject({ rows: z.array(ImportRow), ...pageOutput }),
    changes: false,
    permission: 'directory.manage',
    dangerous: false,
    refusals: ['import.unknown'],
  },
  'console:importApply': {
    doc: "Takes over the lines without errors, checked again on the directory as it is now; all in one step, once. `skipErrors` must be said when there are any. `confirm`: the enterprise's name.",
    input: z.strictObject({ ...mutation, importId: Id, skipErrors: z.boolean(), confirm: Confirm }),
    output: z.strictObject({
      added: z.number().int(),
      changed: z.number().int(),
      skipped: z.number().int(),
      departments: z.number().int(),
    }),
    ...danger,
    refusals: ['import.unknown', 'import.applied', 'import.hasErrors', 'console.confirm'],
  },
} as const satisfies Record<string, ConsoleRequest>
