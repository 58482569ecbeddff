import { z } from 'zod'
import { Id } from '../domain/ids.ts'

export const importRowsAtMost = 20_000
export const importBytesAtMost = 5_000_000

/** Columns of the people file, in the order the product writes them; read by either name, in any order. */
export const peopleColumns = {
  id: { zh: '编号', en: 'Id' },
  name: { zh: '姓名', en: 'Name' },
  latinName: { zh: '英文名', en: 'Latin name' },
  account: { zh: '账号', en: 'Account' },
  mobile: { zh: '手机', en: 'Mobile' },
  title: { zh: '职务', en: 'Title' },
  departments: { zh: '部门', en: 'Departments' },
  leads: { zh: '负责的部门', en: 'Leads' },
  hidden: { zh: '隐藏', en: 'Hidden' },
  seesNobody: { zh: '限制查看所有人', en: 'Sees nobody' },
  externalContact: { zh: '外部联系权限', en: 'External contact' },
} as const
export type PeopleColumn = keyof typeof peopleColumns

/** Why a row of the file cannot be taken. */
export const RowProblem = z.enum([
  'missing',
  'tooLong',
  'badFormat',
  'notYesOrNo',
  'badPath',
  'unknownId',
  'accountTaken',
  'twice',
  'notInDepartment',
  'outsideScope',
  'hasLeft',
])
export type RowProblem = z.infer<typeof RowProblem>

export const RowError = z.strictObject({
  column: z.enum(Object.keys(peopleColumns) as [PeopleColumn, ...PeopleColumn[]]),
  problem: RowProblem,
})
export type RowError = z.infer<typeof RowError>

/** One line of the preview: what would happen, or why not. `line` counts as the spreadsheet does, the header is 1. */
export const ImportRow = z.strictObject({
  line: z.number().int().min(2),
  name: z.string(),
  account: z.string(),
  departments: z.string(),
  does: z.enum(['add', 'change', 'nothing']),
  errors: z.array(RowError),
})
export type ImportRow = z.infer<typeof ImportRow>

/** The sums of a preview. `newDepartments` would be made on the way. */
export const ImportSummary = z.strictObject({
  importId: Id,
  rows: z.number().int(),
  add: z.number().int(),
  change: z.number().int(),
  nothing: z.number().int(),
  errors: z.number().int(),
  newDepartments: z.array(z.string()),
})
export type ImportSummary = z.infer<typeof ImportSummary>
