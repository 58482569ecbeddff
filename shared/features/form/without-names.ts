import type { Answer, Answers } from '../fields/answer.ts'
import type { Field } from '../fields/field.ts'

/**
 * Answers so that no sheet is anybody's: those to each field in an order of their own, which depends on nothing but what
 * they say. The first sheet holds the first answer to every field, and so on; statistics come out the same.
 * `words`: whether what was written freely is told, or only what can be counted.
 * @see FORM-2
 */
export function withoutNames(
  fields: readonly Field[],
  sheets: readonly Answers[],
  words: 'told' | 'withheld',
): readonly Answers[] {
  const columns = fields.map((field) => ({ id: field.id, answers: columnOf(field, sheets, words) }))
  const height = Math.max(0, ...columns.map(({ answers }) => answers.length))
  return Array.from({ length: height }, (_, row) =>
    Object.fromEntries(
      columns.flatMap(({ id, answers }) => {
        const answer = answers[row]
        return answer === undefined ? [] : [[id, answer]]
      }),
    ),
  )
}

function columnOf({ id }: Field, sheets: readonly Answers[], words: 'told' | 'withheld'): Answer[] {
  return sheets
    .flatMap((sheet) => sheet[id] ?? [])
    .flatMap((answer) => (words === 'told' ? answer : (countable(answer) ?? [])))
    .map((answer) => ({ answer, order: JSON.stringify(answer) }))
    .sort((a, b) => (a.order < b.order ? -1 : Number(a.order > b.order)))
    .map(({ answer }) => answer)
}

/** As far as it can be counted; null where it cannot. Words of one's own beside the options count as "other". */
function countable(answer: Answer): Answer | null {
  switch (answer.kind) {
    case 'number':
    case 'stars':
      return answer
    case 'choice':
      return answer.other === null ? answer : { ...answer, other: '…' }
    default:
      return null
  }
}
