import { z } from 'zod'
import { Id } from './ids.ts'

/**
 * What anyone who shares a conversation or a directory with a person may know of them.
 * `enterpriseId` is null for a WeChat user.
 * @see W-1
 */
export const Person = z.strictObject({
  id: Id,
  name: z.string().min(1).max(64),
  latinName: z.string().max(64).nullable(),
  title: z.string().max(64).nullable(),
  enterpriseId: Id.nullable(),
  enterpriseName: z.string().max(64).nullable(),
})
export type Person = z.infer<typeof Person>

/**
 * An outsider is whoever is not staff of the enterprise that owns the group.
 * In a WeChat group (no owning enterprise) everyone counts as one.
 * @see W-1
 */
export function isOutsider(
  person: { readonly enterpriseId: string | null },
  group: { readonly enterpriseId: string | null },
): boolean {
  return group.enterpriseId === null || person.enterpriseId !== group.enterpriseId
}
