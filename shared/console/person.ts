import { z } from 'zod'
import { Id, Instant } from '../domain/ids.ts'
import { VisibleText } from '../domain/visible-text.ts'
import { AdminRole } from './admin.ts'

const optionalText = (most: number) => z.string().trim().min(1).max(most).nullable()

/** What signs a person in: no spaces, unique in the product. */
export const Account = z.string().regex(/^[0-9A-Za-z][0-9A-Za-z._@-]{0,63}$/)
export const Password = z.string().min(8).max(200)

/** What the console writes about a person. @see W-2 */
export const PersonFields = z.strictObject({
  name: VisibleText.trim().max(64),
  latinName: optionalText(64),
  title: optionalText(64),
  mobile: z
    .string()
    .regex(/^\+?[0-9 -]{5,20}$/)
    .nullable(),
  account: Account.nullable(),
  hidden: z.boolean(),
  seesNobody: z.boolean(),
  externalContact: z.boolean(),
})
export type PersonFields = z.infer<typeof PersonFields>

/** One department of a person, and whether they lead it. */
export const Placement = z.strictObject({ departmentId: Id, leads: z.boolean() })
export type Placement = z.infer<typeof Placement>

/** A person's departments, each once. */
export const Placements = z
  .array(Placement)
  .max(20)
  .refine((all) => new Set(all.map(({ departmentId }) => departmentId)).size === all.length)

/** A member of staff as the console shows them, hidden ones too. */
export const ConsolePerson = z.strictObject({
  id: Id,
  ...PersonFields.shape,
  mobile: z.string().nullable(),
  account: z.string().nullable(),
  departments: z.array(z.strictObject({ ...Placement.shape, name: z.string() })),
  activated: z.boolean(),
  wechatBound: z.boolean(),
  leftAt: Instant.nullable(),
  role: AdminRole.nullable(),
})
export type ConsolePerson = z.infer<typeof ConsolePerson>

/** Which people a table shows. `below`: those of the department's sub-departments too; `departmentId` null: the whole scope. */
export const PeopleFilter = z.strictObject({
  departmentId: Id.nullable(),
  below: z.boolean(),
  text: z.string().trim().max(50),
  state: z.enum(['inService', 'activated', 'notActivated', 'left']),
  only: z.enum(['all', 'hidden', 'seesNobody', 'leaders', 'mayBeCreator']),
})
export type PeopleFilter = z.infer<typeof PeopleFilter>
