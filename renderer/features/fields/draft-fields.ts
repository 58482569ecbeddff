import { z } from 'zod'
import { Field, type FieldKind } from '#shared/features/fields/field.ts'

/** The kinds of field, in the order they are offered. */
export const fieldKinds = [
  'text',
  'longText',
  'number',
  'single',
  'multiple',
  'dropdown',
  'date',
  'time',
  'rating',
  'picture',
  'file',
  'member',
  'email',
  'phone',
] as const satisfies readonly FieldKind[]

const WrittenNumber = z.union([z.number(), z.literal('')])

/** A field being written: holds what each kind may need, and may be wrong in any way. `options`: one a line. */
export const DraftField = z.strictObject({
  id: z.string().max(16),
  kind: z.enum(fieldKinds),
  label: z.string(),
  required: z.boolean(),
  options: z.string(),
  other: z.boolean(),
  least: WrittenNumber,
  most: WrittenNumber,
  whole: z.boolean(),
  atLeast: WrittenNumber,
  atMost: WrittenNumber,
})
export type DraftField = z.infer<typeof DraftField>

export type FieldProblem =
  | 'labelMissing'
  | 'labelTooLong'
  | 'optionsMissing'
  | 'optionTwice'
  | 'optionTooLong'
  | 'tooManyOptions'
  | 'boundsWrong'

/** What is wrong with one of the fields of something written, and when to say so. */
export interface WrittenFieldProblem {
  readonly at: 'field'
  readonly id: string
  readonly says: FieldProblem
  readonly when: 'typing' | 'sending'
}

const blank = {
  label: '',
  required: false,
  options: '',
  other: false,
  least: '',
  most: '',
  whole: false,
  atLeast: '',
  atMost: '',
} as const

/** A new field that no other has the id of. */
export function newField(kind: FieldKind, others: readonly DraftField[]): DraftField {
  const taken = new Set(others.map(({ id }) => id))
  let number = others.length + 1
  while (taken.has(`f${number}`)) number += 1
  return { ...blank, id: `f${number}`, kind }
}

/** New fields, one below the other, each with what is said of it. */
export function newFields(
  wanted: readonly (readonly [DraftField['kind'], Partial<Omit<DraftField, 'id' | 'kind'>>])[],
): DraftField[] {
  const fields: DraftField[] = []
  for (const [kind, parts] of wanted) fields.push({ ...newField(kind, fields), ...parts })
  return fields
}

/** A written field back in the hands of its writer. */
export function draftOf(field: Field): DraftField {
  const numbers = (value: number | null) => value ?? ''
  return {
    ...blank,
    id: field.id,
    kind: field.kind,
    label: field.label,
    required: field.required,
    ...('options' in field ? { options: field.options.join('\n'), other: field.other } : {}),
    ...(field.kind === 'number' ? { least: numbers(field.least), most: numbers(field.most), whole: field.whole } : {}),
    ...(field.kind === 'multiple' ? { atLeast: field.atLeast, atMost: numbers(field.atMost) } : {}),
    ...(field.kind === 'rating' ? { most: field.most } : {}),
    ...(field.kind === 'picture' || field.kind === 'file' || field.kind === 'member' ? { atMost: field.atMost } : {}),
  }
}

function optionsOf({ options }: DraftField): string[] {
  return options
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** The field a draft becomes, or what is wrong with it. */
function readField(draft: DraftField): { readonly field: Field } | { readonly problem: FieldProblem } {
  const label = draft.label.trim()
  if (label === '') return { problem: 'labelMissing' }
  if (label.length > 200) return { problem: 'labelTooLong' }
  const options = optionsOf(draft)
  if (hasOptions(draft.kind)) {
    if (options.length === 0) return { problem: 'optionsMissing' }
    if (options.length > 100) return { problem: 'tooManyOptions' }
    if (options.some((option) => option.length > 100)) return { problem: 'optionTooLong' }
    if (new Set(options).size < options.length) return { problem: 'optionTwice' }
  }
  const field = Field.safeParse({ id: draft.id, label, required: draft.required, ...partsOf(draft, options) })
  return field.success ? { field: field.data } : { problem: 'boundsWrong' }
}

/** The fields that drafts become, and what is wrong with the others. */
export function readFields(drafts: readonly DraftField[]): {
  readonly fields: readonly Field[]
  readonly problems: readonly WrittenFieldProblem[]
} {
  const read = drafts.map((draft) => ({ id: draft.id, ...readField(draft) }))
  return {
    fields: read.flatMap((one) => ('field' in one ? one.field : [])),
    problems: read.flatMap((one) =>
      'problem' in one ? { at: 'field', id: one.id, says: one.problem, when: whenOf(one.problem) } : [],
    ),
  }
}

function whenOf(problem: FieldProblem): 'typing' | 'sending' {
  return problem === 'labelMissing' || problem === 'optionsMissing' ? 'sending' : 'typing'
}

export function hasOptions(kind: FieldKind): boolean {
  return kind === 'single' || kind === 'multiple' || kind === 'dropdown'
}

function partsOf({ kind, other, least, most, whole, atLeast, atMost }: DraftField, options: readonly string[]): object {
  const bound = (value: number | '') => (value === '' ? null : value)
  switch (kind) {
    case 'number':
      return { kind, least: bound(least), most: bound(most), whole }
    case 'single':
    case 'dropdown':
      return { kind, options, other }
    case 'multiple':
      return { kind, options, other, atLeast: atLeast === '' ? 0 : atLeast, atMost: bound(atMost) }
    case 'date':
      return { kind, earliest: null, latest: null }
    case 'rating':
      return { kind, most: most === '' ? 5 : most }
    case 'picture':
    case 'file':
      return { kind, atMost: atMost === '' ? 9 : atMost }
    case 'member':
      return { kind, atMost: atMost === '' ? 1 : atMost }
    default:
      return { kind }
  }
}
