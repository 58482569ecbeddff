import type { z } from 'zod'
import { adminRequests } from './requests/admins.ts'
import { auditRequests } from './requests/audit.ts'
import { chatRequests } from './requests/chat.ts'
import { departmentRequests } from './requests/departments.ts'
import { enterpriseRequests } from './requests/enterprise.ts'
import { groupRequests } from './requests/groups.ts'
import { peopleRequests } from './requests/people.ts'
import { robotRequests } from './requests/robots.ts'

/** Every request of the console's socket, by name. */
export const consoleRequests = {
  ...enterpriseRequests,
  ...adminRequests,
  ...departmentRequests,
  ...peopleRequests,
  ...chatRequests,
  ...groupRequests,
  ...robotRequests,
  ...auditRequests,
} as const

export type ConsoleRequestName = keyof typeof consoleRequests
export type ConsoleInput<Name extends ConsoleRequestName> = z.input<(typeof consoleRequests)[Name]['input']>
export type ConsoleOutput<Name extends ConsoleRequestName> = z.output<(typeof consoleRequests)[Name]['output']>
/** The requests that change something and therefore carry a `clientId`. */
export type ConsoleMutationName = {
  [Name in ConsoleRequestName]: (typeof consoleRequests)[Name]['changes'] extends true ? Name : never
}[ConsoleRequestName]
