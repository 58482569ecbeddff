import { z } from 'zod'
import { Id } from './ids.ts'

/** One node of an enterprise's tree. `people` counts who is directly in it and visible to the asker. */
export const Department = z.strictObject({
  id: Id,
  enterpriseId: Id,
  parentId: Id.nullable(),
  name: z.string().min(1).max(64),
  people: z.number().int().min(0),
})
export type Department = z.infer<typeof Department>

/** Whether an enterprise has department groups; while turning, groups are being made or let go. @see DEP-1, DEP-12 */
export const DepartmentGroupsState = z.enum(['off', 'turningOn', 'on', 'turningOff'])
export type DepartmentGroupsState = z.infer<typeof DepartmentGroupsState>
