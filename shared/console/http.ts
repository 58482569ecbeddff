import { z } from 'zod'
import { Id, Instant } from '../domain/ids.ts'
import { Person } from '../domain/person.ts'
import { AdminRole } from './admin.ts'
import { ScanCode, ScanState } from './scan.ts'

/** An enterprise that a person may administer. `mustScan`: the new creator's first sign-in needs their own scan. @see ADM-4 */
export const Console = z.strictObject({ enterpriseId: Id, name: z.string(), role: AdminRole, mustScan: z.boolean() })
export type Console = z.infer<typeof Console>

/** Which console to open; null: the only one there is. */
const which = { enterpriseId: Id.nullable() }

/** `POST /api/console/sign-in`, as the person whose chat session stands in `Authorization`; ends with that session. */
export const ConsoleSignIn = z.strictObject(which)
export type ConsoleSignIn = z.infer<typeof ConsoleSignIn>

/** `POST /api/console/sign-in/password`. */
export const ConsolePasswordSignIn = z.strictObject({
  ...which,
  account: z.string().trim().min(1).max(64),
  password: z.string().min(1).max(200),
})
export type ConsolePasswordSignIn = z.infer<typeof ConsolePasswordSignIn>

/** `POST /api/console/sign-in/persona`, without a password; only in the demo world and with a server for tests. */
export const ConsolePersonaSignIn = z.strictObject({ ...which, personId: Id })
export type ConsolePersonaSignIn = z.infer<typeof ConsolePersonaSignIn>

/** `POST /api/console/sign-in/code` makes a code to show; only who has `pickUp` gets the session it leads to. */
export const ConsoleCode = z.strictObject({ code: ScanCode, pickUp: z.string().min(43).max(43), expiresAt: Instant })
export type ConsoleCode = z.infer<typeof ConsoleCode>

/** `POST /api/console/sign-in/code/pick-up`: asked every second while the code is shown. */
export const ConsolePickUp = z.strictObject({ ...which, pickUp: z.string().min(43).max(43) })
export type ConsolePickUp = z.infer<typeof ConsolePickUp>

/** `choose`: the person may administer several enterprises and named none; ask again with one of them. */
export const ConsoleSignedIn = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('signedIn'), token: z.string().min(43).max(43), person: Person, console: Console }),
  z.strictObject({ type: z.literal('choose'), consoles: z.array(Console) }),
  z.strictObject({ type: z.literal('waiting'), state: ScanState }),
])
export type ConsoleSignedIn = z.infer<typeof ConsoleSignedIn>

/** `GET /api/console/export/:what?format=&language=&filter=`: a table as a file; `filter` is the JSON of the list's own. */
export const ConsoleExport = z.enum(['people', 'groups', 'robots', 'audit', 'template'])
export type ConsoleExport = z.infer<typeof ConsoleExport>
