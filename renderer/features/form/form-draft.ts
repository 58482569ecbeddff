import { z } from 'zod'
import { Instant } from '#shared/domain/ids.ts'
import { FormContent, formLimits, pickUpFieldKinds } from '#shared/features/form/form.ts'
import { ownZone } from '../../time/own-zone.ts'
import { DraftField, newField, readFields, type WrittenFieldProblem } from '../fields/draft-fields.ts'
import type { Draft, DraftReading } from '../use-draft.ts'

/** What a form is begun from; everything can be changed. @see FORM-1, FORM-4 */
export const FormTemplate = z.enum(['blank', 'registration', 'survey', 'pickUp'])
export type FormTemplate = z.infer<typeof FormTemplate>

/** A form being written: may be empty or wrong in any way. */
export const FormDraft = z.strictObject({
  template: FormTemplate,
  title: z.string(),
  description: z.string(),
  fields: z.array(DraftField).min(1),
  anonymous: z.boolean(),
  several: z.boolean(),
  statistics: z.enum(['runners', 'everyone']),
  deadline: Instant.nullable(),
})
export type FormDraft = z.infer<typeof FormDraft>

export type FormProblem =
  | WrittenFieldProblem
  | ((
      | { readonly at: 'line'; readonly says: 'kindNotInLine' }
      | { readonly at: 'title'; readonly says: 'titleMissing' | 'titleTooLong' }
      | { readonly at: 'description'; readonly says: 'descriptionTooLong' }
      | { readonly at: 'deadline'; readonly says: 'deadlinePast' }
    ) & { readonly when: 'typing' | 'sending' })

/** How a form is written, kept and made into content. */
export const formDraft = {
  schema: FormDraft,
  start: () => ({
    template: 'blank' as const,
    title: '',
    description: '',
    fields: [newField('text', [])],
    anonymous: false,
    several: false,
    statistics: 'runners' as const,
    deadline: null,
  }),
  read: readFormDraft,
} satisfies Draft<FormDraft, FormContent, FormProblem>

function readFormDraft(draft: FormDraft, now: number): DraftReading<FormContent, FormProblem> {
  const isLine = draft.template === 'pickUp'
  const read = readFields(draft.fields)
  const problems = [...problemsOf(draft, now), ...read.problems]
  if (problems.length > 0) return { ok: false, problems }
  const content = FormContent.safeParse({
    kind: isLine ? 'pickUp' : 'form',
    title: draft.title,
    description: draft.description,
    fields: read.fields,
    anonymous: draft.anonymous && !isLine,
    perPerson: draft.several ? 'several' : 'once',
    statistics: draft.statistics,
    deadline: draft.deadline,
    zone: ownZone(),
  })
  return content.success ? { ok: true, content: content.data } : { ok: false, problems: [] }
}

function problemsOf({ template, title, description, fields, deadline }: FormDraft, now: number): FormProblem[] {
  const problems: FormProblem[] = []
  const fits = ({ kind }: DraftField) => pickUpFieldKinds.some((known) => known === kind)
  if (title.trim() === '') problems.push({ at: 'title', says: 'titleMissing', when: 'sending' })
  if (title.trim().length > formLimits.title) problems.push({ at: 'title', says: 'titleTooLong', when: 'typing' })
  if (description.trim().length > formLimits.description) {
    problems.push({ at: 'description', says: 'descriptionTooLong', when: 'typing' })
  }
  if (template === 'pickUp' && !fields.every(fits)) {
    problems.push({ at: 'line', says: 'kindNotInLine', when: 'typing' })
  }
  if (deadline !== null && deadline <= now) problems.push({ at: 'deadline', says: 'deadlinePast', when: 'typing' })
  return problems
}
