import { z } from 'zod'
import { Id } from '../domain/ids.ts'
import { VisibleText } from '../domain/visible-text.ts'

export const DepartmentName = VisibleText.trim().max(64)

/** A department as the console's tree shows it: `people` are directly in it (hidden ones too), `departments` right below it. */
export const ConsoleDepartment = z.strictObject({
  id: Id,
  parentId: Id.nullable(),
  name: z.string(),
  people: z.number().int().min(0),
  departments: z.number().int().min(0),
})
export type ConsoleDepartment = z.infer<typeof ConsoleDepartment>
