import { z } from 'zod'
import { FileFacts } from '../../domain/file.ts'
import { Id } from '../../domain/ids.ts'
import { LocalDate, LocalTime } from '../../domain/zoned-time.ts'
import { FieldId, farthestNumber } from './field.ts'

/** How long what is written may be, in characters. */
export const answerLengths = { line: 500, long: 5000, other: 200 } as const

/** One answer, in the shape its kind of field has. Whether it fits its field is said by `check-answers.ts`. */
export const Answer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('words'), text: z.string().min(1).max(answerLengths.long) }),
  z.strictObject({ kind: z.literal('number'), number: z.number().min(-farthestNumber).max(farthestNumber) }),
  z.strictObject({
    kind: z.literal('choice'),
    /** Places of the options, counted from 0, ascending. */
    options: z.array(z.number().int().min(0).max(99)).max(100),
    other: z.string().trim().min(1).max(answerLengths.other).nullable(),
  }),
  z.strictObject({ kind: z.literal('date'), date: LocalDate }),
  z.strictObject({ kind: z.literal('time'), time: LocalTime }),
  z.strictObject({ kind: z.literal('stars'), stars: z.number().int().min(1).max(10) }),
  z.strictObject({ kind: z.literal('pictures'), pictureIds: z.array(Id).min(1).max(9) }),
  /** What is said of each is the server's word, whatever came in. */
  z.strictObject({ kind: z.literal('files'), files: z.array(FileFacts).min(1).max(9) }),
  z.strictObject({ kind: z.literal('people'), personIds: z.array(Id).min(1).max(50) }),
])
export type Answer = z.infer<typeof Answer>

/** By the id of the field; a field without an answer is left out. */
export const Answers = z.record(FieldId, Answer)
export type Answers = z.infer<typeof Answers>

/** Every picture shown in answers. */
export function picturesIn(answers: Answers): string[] {
  return Object.values(answers).flatMap((answer) => (answer.kind === 'pictures' ? answer.pictureIds : []))
}

/** Every file handed in with answers. */
export function filesIn(answers: Answers): FileFacts[] {
  return Object.values(answers).flatMap((answer) => (answer.kind === 'files' ? answer.files : []))
}

/** The answers with these facts of their files. @see FILE-5 */
export function withFacts(answers: Answers, factsOf: (fileId: string) => FileFacts): Answers {
  const told = Object.entries(answers).map(([fieldId, answer]) => [
    fieldId,
    answer.kind === 'files' ? { ...answer, files: answer.files.map(({ id }) => factsOf(id)) } : answer,
  ])
  return Object.fromEntries(told)
}

/** Everybody named in answers. */
export function peopleIn(answers: Answers): string[] {
  return Object.values(answers).flatMap((answer) => (answer.kind === 'people' ? answer.personIds : []))
}
