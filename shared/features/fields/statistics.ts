import type { Answer, Answers } from './answer.ts'
import type { Field } from './field.ts'

/** What a number of answers to one field add up to. `answered`: how many gave one. */
export type FieldStatistics = { readonly answered: number } & (
  | { readonly kind: 'counts'; readonly counts: readonly number[]; readonly others: readonly string[] }
  | {
      readonly kind: 'numbers'
      readonly least: number
      readonly most: number
      readonly mean: number
      readonly sum: number
    }
  | { readonly kind: 'list' }
)

/** Statistics of each field, in the fields' order; answers that do not fit their field count nowhere. @see FORM-3, REP-3 */
export function statisticsOf(fields: readonly Field[], all: readonly Answers[]): readonly FieldStatistics[] {
  return fields.map((field) => {
    const answers = all.flatMap((one) => one[field.id] ?? [])
    switch (field.kind) {
      case 'single':
      case 'dropdown':
      case 'multiple':
        return choices(field.options.length, answers)
      case 'rating':
        return stars(field.most, answers)
      case 'number':
        return numbers(answers)
      default:
        return { kind: 'list', answered: answers.length }
    }
  })
}

function choices(options: number, answers: readonly Answer[]): FieldStatistics {
  const chosen = answers.filter((answer) => answer.kind === 'choice')
  const counts = Array.from(
    { length: options },
    (_, place) => chosen.filter((answer) => answer.options.includes(place)).length,
  )
  return { kind: 'counts', answered: chosen.length, counts, others: chosen.flatMap(({ other }) => other ?? []) }
}

function stars(most: number, answers: readonly Answer[]): FieldStatistics {
  const given = answers.flatMap((answer) => (answer.kind === 'stars' ? answer.stars : []))
  const counts = Array.from({ length: most }, (_, place) => given.filter((one) => one === place + 1).length)
  return { kind: 'counts', answered: given.length, counts, others: [] }
}

function numbers(answers: readonly Answer[]): FieldStatistics {
  const given = answers.flatMap((answer) => (answer.kind === 'number' ? answer.number : []))
  if (given.length === 0) return { kind: 'list', answered: 0 }
  const sum = given.reduce((total, one) => total + one, 0)
  return {
    kind: 'numbers',
    answered: given.length,
    least: Math.min(...given),
    most: Math.max(...given),
    mean: sum / given.length,
    sum,
  }
}
