import { z } from 'zod'
import { Id, Instant } from '../../domain/ids.ts'
import { TimeZone } from '../../domain/zoned-time.ts'
import type { Feature } from '../feature.ts'
import { Answers, filesIn, peopleIn, picturesIn, withFacts } from '../fields/answer.ts'
import { type Field, type FieldKind, fieldList } from '../fields/field.ts'
import { fieldTexts } from '../fields/field-texts.ts'
import { shortened } from '../shortened.ts'
import { formExamples } from './form-examples.ts'

/** How much of everything there may be. @see FORM-1, FORM-2, FORM-4 */
export const formLimits = { title: 100, description: 2000, questions: 200, sheets: 20, lines: 20, line: 120 } as const

/** What a pick-up line may ask: what fits into a line of the card. @see FORM-4 */
export const pickUpFieldKinds = [
  'text',
  'number',
  'single',
  'dropdown',
  'multiple',
  'date',
  'time',
  'rating',
] as const satisfies readonly FieldKind[]

/** @see FORM-1, FORM-2, FORM-4 */
export const FormContent = z
  .strictObject({
    /** A pick-up line 接龙 shows everybody's entries in its card. */
    kind: z.enum(['form', 'pickUp']),
    title: z.string().trim().min(1).max(formLimits.title),
    description: z.string().trim().max(formLimits.description),
    fields: fieldList(formLimits.questions),
    anonymous: z.boolean(),
    perPerson: z.enum(['once', 'several']),
    /** Who sees statistics. Answers are read by its creator, the owner and admins; those of a pick-up line by everyone. */
    statistics: z.enum(['runners', 'everyone']),
    deadline: Instant.nullable(),
    /** In which an export tells times. */
    zone: TimeZone,
  })
  .refine(({ kind, anonymous }) => kind === 'form' || !anonymous, { path: ['anonymous'] })
  .refine(({ kind, fields }) => kind === 'form' || fields.every(fitsALine), { path: ['fields'] })
export type FormContent = z.infer<typeof FormContent>

/** One filled-in sheet. It has no times where names are left out: times would tell whose it is. @see FORM-2 */
export const FormEntry = z.strictObject({
  answers: Answers,
  submittedAt: Instant.nullable(),
  changedAt: Instant.nullable(),
})
export type FormEntry = z.infer<typeof FormEntry>

/** A line of a pick-up line: whose it is, and their answers in short. */
const PickedUp = z.strictObject({
  personId: Id,
  sheet: z.number().int().min(1).max(formLimits.sheets),
  text: z.string().max(formLimits.line),
})
export type PickedUp = z.infer<typeof PickedUp>

/** How many sheets there are; the latest lines of a pick-up line, in the order they came. @see FORM-4 */
export const FormState = z.strictObject({
  sheets: z.number().int().min(0),
  lines: z.array(PickedUp).max(formLimits.lines),
})
export type FormState = z.infer<typeof FormState>

/** Which of a person's sheets: of a form that is filled in once, the first. */
const sheet = z.number().int().min(1).max(formLimits.sheets)

/** Submitting a sheet again changes it; withdrawing takes it back. @see FORM-2 */
export const FormAction = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('submit'), sheet, answers: Answers }),
  z.strictObject({ type: z.literal('withdraw'), sheet }),
])
export type FormAction = z.infer<typeof FormAction>

const reasons = ['form.answers', 'form.onlyOnce', 'form.noSheet'] as const

/** Form 填表, with the pick-up line 接龙: questions to everyone in the group. @see FORM-1 … FORM-5 */
export const form = {
  tool: 'form',
  version: 1,
  capability: 'form.create',
  answering: 'form.create',
  content: FormContent,
  entry: FormEntry,
  state: FormState,
  action: FormAction,
  reasons,
  whenOffline: 'queue',
  start: () => ({ sheets: 0, lines: [] }),
  endsAt: ({ deadline }) => deadline,
  pictures: () => [],
  entryPictures: ({ answers }) => picturesIn(answers),
  entryFiles: ({ answers }) => filesIn(answers),
  withEntryFacts: (entry, factsOf) => ({ ...entry, answers: withFacts(entry.answers, factsOf) }),
  entryPeople: ({ answers }) => peopleIn(answers),
  searched: ({ title, description, fields }) => [title, description, ...fields.flatMap(fieldTexts)],
  summary: ({ kind, title }) => {
    const [zh, en] = kind === 'form' ? ['填表', 'Form'] : ['接龙', 'Sign-up']
    return { zh: `[${zh}] ${shortened(title)}`, en: `[${en}] ${shortened(title)}` }
  },
  examples: formExamples,
} as const satisfies Feature<FormContent, FormEntry, FormState, FormAction, (typeof reasons)[number]>

function fitsALine({ kind }: Field): boolean {
  return pickUpFieldKinds.some((known) => known === kind)
}
