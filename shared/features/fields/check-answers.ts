import { type Answer, type Answers, answerLengths } from './answer.ts'
import type { Field, FieldId, FieldKind } from './field.ts'

/** What is wrong with one answer. */
export type AnswerProblem =
  | 'missing'
  | 'wrongKind'
  | 'tooLong'
  | 'notWhole'
  | 'tooSmall'
  | 'tooLarge'
  | 'noSuchOption'
  | 'noOther'
  | 'tooFew'
  | 'tooMany'
  | 'tooEarly'
  | 'tooLate'
  | 'notAnEmail'
  | 'notAPhone'
  | 'unknownField'

export interface ProblemAt {
  readonly fieldId: FieldId
  readonly problem: AnswerProblem
}

/** Everything wrong with a set of answers, in the order of the fields; nothing when it can be taken. @see FORM-1 */
export function checkAnswers(fields: readonly Field[], answers: Answers): readonly ProblemAt[] {
  const known = new Set(fields.map(({ id }) => id))
  const strange = Object.keys(answers).filter((id) => !known.has(id))
  const wrong = fields.flatMap((field) => {
    const problem = problemOf(field, answers[field.id])
    return problem === null ? [] : [{ fieldId: field.id, problem }]
  })
  return [...wrong, ...strange.map((fieldId) => ({ fieldId, problem: 'unknownField' as const }))]
}

const shapes = {
  text: 'words',
  longText: 'words',
  email: 'words',
  phone: 'words',
  number: 'number',
  single: 'choice',
  dropdown: 'choice',
  multiple: 'choice',
  date: 'date',
  time: 'time',
  rating: 'stars',
  picture: 'pictures',
  file: 'files',
  member: 'people',
} as const satisfies Record<FieldKind, Answer['kind']>

/** What is wrong with an answer to this field; null for nothing. */
export function problemOf(field: Field, answer: Answer | undefined): AnswerProblem | null {
  if (answer === undefined || isBlank(answer)) return field.required ? 'missing' : null
  if (answer.kind !== shapes[field.kind]) return 'wrongKind'
  switch (answer.kind) {
    case 'words':
      return problemOfWords(field, answer.text)
    case 'number':
      return field.kind === 'number' ? problemOfNumber(field, answer.number) : 'wrongKind'
    case 'choice':
      return problemOfChoice(field, answer)
    case 'date':
      return field.kind === 'date' ? problemOfDate(field, answer.date) : 'wrongKind'
    case 'time':
      return null
    case 'stars':
      return field.kind === 'rating' && answer.stars > field.most ? 'tooMany' : null
    case 'pictures':
      return problemOfSome(answer.pictureIds, field.kind === 'picture' ? field.atMost : 0)
    case 'files': {
      const fileIds = answer.files.map(({ id }) => id)
      return problemOfSome(fileIds, field.kind === 'file' ? field.atMost : 0)
    }
    case 'people':
      return problemOfSome(answer.personIds, field.kind === 'member' ? field.atMost : 0)
  }
}

function isBlank(answer: Answer): boolean {
  if (answer.kind === 'words') return answer.text.trim() === ''
  return answer.kind === 'choice' && answer.options.length === 0 && answer.other === null
}

const email = /^[^\s@]{1,64}@[^\s@]+\.[^\s@.]{2,}$/
const phone = /^\+?[0-9][0-9 ()-]{4,24}[0-9]$/

function problemOfWords({ kind }: Field, text: string): AnswerProblem | null {
  if (text.length > (kind === 'longText' ? answerLengths.long : answerLengths.line)) return 'tooLong'
  if (kind === 'email' && !email.test(text)) return 'notAnEmail'
  return kind === 'phone' && !phone.test(text) ? 'notAPhone' : null
}

function problemOfNumber(
  { least, most, whole }: Extract<Field, { kind: 'number' }>,
  number: number,
): AnswerProblem | null {
  if (whole && !Number.isInteger(number)) return 'notWhole'
  if (least !== null && number < least) return 'tooSmall'
  return most !== null && number > most ? 'tooLarge' : null
}

function problemOfChoice(field: Field, { options, other }: Extract<Answer, { kind: 'choice' }>): AnswerProblem | null {
  if (field.kind !== 'single' && field.kind !== 'dropdown' && field.kind !== 'multiple') return 'wrongKind'
  if (options.some((place) => place >= field.options.length)) return 'noSuchOption'
  if (options.some((place, at) => at > 0 && place <= (options[at - 1] ?? -1))) return 'noSuchOption'
  if (other !== null && !field.other) return 'noOther'
  const chosen = options.length + Number(other !== null)
  if (field.kind !== 'multiple') return chosen > 1 ? 'tooMany' : null
  if (chosen < field.atLeast) return 'tooFew'
  return chosen > (field.atMost ?? chosen) ? 'tooMany' : null
}

function problemOfDate({ earliest, latest }: Extract<Field, { kind: 'date' }>, date: string): AnswerProblem | null {
  if (earliest !== null && date < earliest) return 'tooEarly'
  return latest !== null && date > latest ? 'tooLate' : null
}

function problemOfSome(ids: readonly string[], atMost: number): AnswerProblem | null {
  return ids.length > atMost || new Set(ids).size < ids.length ? 'tooMany' : null
}
