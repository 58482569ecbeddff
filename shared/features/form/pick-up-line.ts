import type { Answers } from '../fields/answer.ts'
import { answerText } from '../fields/answer-text.ts'
import type { Field } from '../fields/field.ts'
import { formLimits } from './form.ts'

/** Bare numbers say nothing without what they count. */
const labelled: readonly Field['kind'][] = ['number', 'rating']

/** Answers as one line of a pick-up line, in the order of the fields. @see FORM-4 */
export function pickUpLine(fields: readonly Field[], answers: Answers): string {
  const reading = { nameOf: () => '', separator: '、', pictures: () => '' }
  const parts = fields.flatMap((field) => {
    const answer = answers[field.id]
    if (answer === undefined) return []
    const text = String(answerText(field, answer, reading)).replace(/\s+/g, ' ')
    return labelled.includes(field.kind) ? `${field.label} ${text}` : text
  })
  const line = parts.join(' · ')
  return line.length <= formLimits.line ? line : `${cut(line, formLimits.line - 1)}…`
}

/** Cut without halving a character of two units. */
function cut(line: string, most: number): string {
  const short = line.slice(0, most)
  return /[\uD800-\uDBFF]$/.test(short) ? short.slice(0, -1) : short
}
