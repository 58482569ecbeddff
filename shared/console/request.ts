import { z } from 'zod'
import type { ConsolePermission } from '../capabilities/console.ts'
import type { Reason } from '../domain/error.ts'

/**
 * One request of the console's socket; as the chat's, with `permission` in place of `capability`.
 * 'by kind': `external.*` for external groups, `chat.*` for internal and department groups.
 * `level` matters for 'by kind' only. `dangerous`: the input carries a `confirm` that must be what `Confirm` says.
 */
export interface ConsoleRequest {
  readonly doc: string
  readonly input: z.ZodType
  readonly output: z.ZodType
  readonly changes: boolean
  readonly permission: ConsolePermission | 'view by kind' | 'manage by kind'
  readonly dangerous: boolean
  readonly refusals: readonly Reason[]
}

/**
 * The name, exactly as it is stored now, of what a dangerous act is about (a person, a department, a group, the
 * enterprise): the screen has to ask again, and what was renamed meanwhile is not hit by mistake.
 */
export const Confirm = z.string().max(200)

/** Where the next page starts; made by the server, meaningless to the client. */
export const Cursor = z.string().max(600)

/** Pieces of paged tables. `total` counts all rows and is told with the first page only. */
export const pageInput = { cursor: Cursor.nullable(), limit: z.number().int().min(1).max(200) }
export const pageOutput = { next: Cursor.nullable(), total: z.number().int().min(0).nullable() }
