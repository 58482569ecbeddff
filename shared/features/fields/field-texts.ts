import type { Field } from './field.ts'

/** What a field asks, and what there is to choose. @see MSG-4 */
export function fieldTexts(field: Field): readonly string[] {
  return 'options' in field ? [field.label, ...field.options] : [field.label]
}
