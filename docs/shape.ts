import { z } from 'zod'

interface Schema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | Schema
  readonly propertyNames?: Schema
  readonly items?: Schema
  readonly minItems?: number
  readonly maxItems?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly pattern?: string
  readonly format?: string
  readonly minimum?: number
  readonly maximum?: number
}

/** Schemas that have a name of their own on the page. */
export type NamedShapes = Readonly<Record<string, z.ZodType>>

/** Prints schemas as people write shapes down; what is in `named` is printed by its name. */
export class ShapePrinter {
  readonly #registry = z.registry<{ id: string }>()

  constructor(named: NamedShapes) {
    for (const [id, schema] of Object.entries(named)) this.#registry.add(schema, { id })
  }

  /** `{ text: string 1…50, mentions: Mention[] }`. */
  print(schema: z.ZodType): string {
    return printed(this.#document(schema), '')
  }

  /** What a name stands for: one level further than `print`. */
  printNamed(name: string, schema: z.ZodType): string {
    const { $defs = {}, ...document } = this.#document(schema)
    return printed($defs[name] ?? document, '')
  }

  #document(schema: z.ZodType): Schema & { readonly $defs?: Readonly<Record<string, Schema>> } {
    // JSON Schema is printed from the parts that this product's schemas use, all of them named in `Schema`.
    return z.toJSONSchema(schema, { metadata: this.#registry, io: 'input', unrepresentable: 'any' }) as Schema
  }
}

function printed(schema: Schema, indent: string): string {
  if (schema.$ref !== undefined) return schema.$ref.replace(/^.*\//, '')
  if (schema.const !== undefined) return JSON.stringify(schema.const).replaceAll('"', "'")
  if (schema.enum !== undefined) return schema.enum.map((value) => `'${value}'`).join(' | ')
  const choices = schema.anyOf ?? schema.oneOf
  if (choices !== undefined) return choices.map((choice) => printed(choice, indent)).join(' | ')
  if (schema.type === 'object') return printedObject(schema, indent)
  if (schema.type === 'array') return printedArray(schema, indent)
  if (schema.type === 'string') return printedString(schema)
  if (schema.type === 'integer' || schema.type === 'number') return printedNumber(schema, schema.type)
  return [schema.type ?? 'anything'].flat().join(' | ')
}

function printedObject(schema: Schema, indent: string): string {
  const { properties, required = [], additionalProperties, propertyNames } = schema
  if (properties === undefined && typeof additionalProperties === 'object') {
    const key = propertyNames === undefined ? 'string' : printed(propertyNames, indent)
    return `{ [${key}]: ${printed(additionalProperties, indent)} }`
  }
  const inner = `${indent}  `
  const fields = Object.entries(properties ?? {}).map(
    ([key, value]) => `${key}${required.includes(key) ? '' : '?'}: ${printed(value, inner)}`,
  )
  if (fields.length === 0) return '{}'
  const short = `{ ${fields.join(', ')} }`
  if (short.length + indent.length <= 100 && !short.includes('\n')) return short
  return `{\n${fields.map((field) => `${inner}${field}`).join('\n')}\n${indent}}`
}

function printedArray({ items = {}, minItems, maxItems }: Schema, indent: string): string {
  const item = printed(items, indent)
  const many = span(minItems, maxItems)
  const list = / \| | /.test(item) && !item.startsWith('{') ? `(${item})[]` : `${item}[]`
  return many === '' ? list : `${list} of ${many}`
}

function printedString({ minLength, maxLength, format, pattern }: Schema): string {
  if (format === 'uuid') return 'UUID'
  const length = span(minLength, maxLength)
  if (length !== '') return `string ${length}`
  return pattern === undefined ? 'string' : `string like ${pattern}`
}

function printedNumber({ minimum, maximum }: Schema, type: string): string {
  const bounded = span(minimum, maximum === Number.MAX_SAFE_INTEGER ? undefined : maximum)
  return bounded === '' ? type : `${type} ${bounded}`
}

function span(least: number | undefined, most: number | undefined): string {
  const low = least === undefined || least === Number.MIN_SAFE_INTEGER ? undefined : least
  if (low === undefined && most === undefined) return ''
  if (most === undefined) return `${low}…`
  if (low === most) return String(low)
  return `${low ?? ''}…${most}`
}
