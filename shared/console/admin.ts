import { z } from 'zod'
import { Id, Instant } from '../domain/ids.ts'
import { Person } from '../domain/person.ts'

/**
 * What a person is in an enterprise's console. Exactly one is the creator; `super` and `sub` are staff, `externalSuper`
 * need not be.
 * @see ADM-2
 */
export const AdminRole = z.enum(['creator', 'super', 'externalSuper', 'sub'])
export type AdminRole = z.infer<typeof AdminRole>

/** The roles that are given and taken; the creator's is handed on. @see ADM-3, ADM-4 */
export const GivenRole = AdminRole.exclude(['creator'])
export type GivenRole = z.infer<typeof GivenRole>

/** What a sub-admin is let into. @see ADM-2 */
export const consoleAreas = ['directory', 'chat', 'robots', 'external', 'audit'] as const
export type ConsoleArea = (typeof consoleAreas)[number]

export const GrantLevel = z.enum(['none', 'view', 'manage'])
export type GrantLevel = z.infer<typeof GrantLevel>

/** A sub-admin's permissions, area by area; who manages also views. @see ADM-2 */
export const Grants = z.strictObject({
  directory: GrantLevel,
  chat: GrantLevel,
  robots: GrantLevel,
  external: GrantLevel,
  audit: GrantLevel,
} satisfies Record<ConsoleArea, typeof GrantLevel>)
export type Grants = z.infer<typeof Grants>

export const noGrants: Grants = { directory: 'none', chat: 'none', robots: 'none', external: 'none', audit: 'none' }

/** A department as it is named in a list: `path` from the top, the department itself last. */
export const DepartmentPath = z.strictObject({ id: Id, path: z.array(z.string()) })
export type DepartmentPath = z.infer<typeof DepartmentPath>

/** One line of permission management. `scope` and `grants` say something for sub-admins only. */
export const Admin = z.strictObject({
  person: Person,
  role: AdminRole,
  scope: z.array(DepartmentPath),
  grants: Grants,
  addedAt: Instant.nullable(),
  /** False for staff who have left or are not activated: the role sleeps. @see ADM-3 */
  canSignIn: z.boolean(),
})
export type Admin = z.infer<typeof Admin>
