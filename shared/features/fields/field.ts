import { z } from 'zod'
import { LocalDate } from '../../domain/zoned-time.ts'

/**
 * Names a field inside its form or report; made by whoever writes it, and never shown. Not what every object has by
 * itself: an answer nobody gave would be found there.
 */
export const FieldId = z
  .string()
  .regex(/^[0-9a-z]{1,16}$/)
  .refine((id) => !(id in Object.prototype))
export type FieldId = z.infer<typeof FieldId>

const common = {
  id: FieldId,
  label: z.string().trim().min(1).max(200),
  required: z.boolean(),
}

const FieldOption = z.string().trim().min(1).max(100)
/** `other`: an answer of one's own words beside the options. */
const choice = { options: z.array(FieldOption).min(1).max(100), other: z.boolean() }
/** How far from nought a number may be. */
export const farthestNumber = 1e12
const bound = z.number().min(-farthestNumber).max(farthestNumber).nullable()

const AnyField = z.discriminatedUnion('kind', [
  z.strictObject({ ...common, kind: z.literal('text') }),
  z.strictObject({ ...common, kind: z.literal('longText') }),
  z.strictObject({ ...common, kind: z.literal('number'), least: bound, most: bound, whole: z.boolean() }),
  z.strictObject({ ...common, kind: z.literal('single'), ...choice }),
  z.strictObject({ ...common, kind: z.literal('dropdown'), ...choice }),
  z.strictObject({
    ...common,
    kind: z.literal('multiple'),
    ...choice,
    atLeast: z.number().int().min(0).max(100),
    /** Null: as many as there are. */
    atMost: z.number().int().min(1).max(100).nullable(),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('date'),
    earliest: LocalDate.nullable(),
    latest: LocalDate.nullable(),
  }),
  z.strictObject({ ...common, kind: z.literal('time') }),
  z.strictObject({ ...common, kind: z.literal('rating'), most: z.number().int().min(3).max(10) }),
  z.strictObject({ ...common, kind: z.literal('picture'), atMost: z.number().int().min(1).max(9) }),
  z.strictObject({ ...common, kind: z.literal('file'), atMost: z.number().int().min(1).max(9) }),
  z.strictObject({ ...common, kind: z.literal('member'), atMost: z.number().int().min(1).max(50) }),
  z.strictObject({ ...common, kind: z.literal('email') }),
  z.strictObject({ ...common, kind: z.literal('phone') }),
])

/** Everything that can be asked. Limits of an answer stand in its field. @see FORM-1, REP-1 */
export const Field = AnyField.refine(boundsFit)
export type Field = z.infer<typeof AnyField>
export type FieldKind = Field['kind']

/** The fields of one form or report; no two have the same id. */
export function fieldList(most: number) {
  return z
    .array(Field)
    .min(1)
    .max(most)
    .refine((fields) => new Set(fields.map(({ id }) => id)).size === fields.length)
}

/** A lower bound lies below its upper one, options differ, and as many can be chosen as must be. */
function boundsFit(field: Field): boolean {
  switch (field.kind) {
    case 'number':
      return field.least === null || field.most === null || field.least <= field.most
    case 'date':
      return field.earliest === null || field.latest === null || field.earliest <= field.latest
    case 'single':
    case 'dropdown':
      return differ(field.options)
    case 'multiple': {
      const { options, other, atLeast, atMost } = field
      const choosable = options.length + Number(other)
      return differ(options) && atLeast <= choosable && (atMost === null || (atMost >= atLeast && atMost <= choosable))
    }
    default:
      return true
  }
}

function differ(options: readonly string[]): boolean {
  return new Set(options).size === options.length
}
