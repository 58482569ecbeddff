import { z } from 'zod'
import { Id, Instant } from '#shared/domain/ids.ts'
import { PollContent } from '#shared/features/poll/poll.ts'
import type { Draft, DraftReading } from '../use-draft.ts'

/** `pictureId` is absent where the option has none. */
const DraftOption = z.strictObject({ key: z.number().int(), text: z.string(), pictureId: Id.optional() })

/** A poll being written: may be empty, too long or wrong in any way. `atMost` null: as many as there are. */
export const PollDraft = z.strictObject({
  question: z.string(),
  options: z.array(DraftOption).min(2),
  choice: z.enum(['single', 'multiple']),
  atMost: z.number().int().min(2).nullable(),
  anonymous: z.boolean(),
  results: z.enum(['live', 'afterVote', 'afterEnd']),
  changeable: z.boolean(),
  deadline: Instant.nullable(),
})
export type PollDraft = z.infer<typeof PollDraft>

/** What is wrong, where it is shown, and whether to say so at once or only when asked to send. */
export interface PollProblem {
  readonly at: 'question' | 'options' | 'deadline' | { readonly option: number }
  readonly says:
    | 'questionMissing'
    | 'questionTooLong'
    | 'tooFewOptions'
    | 'tooManyOptions'
    | 'optionTwice'
    | 'optionTooLong'
    | 'optionWithoutText'
    | 'deadlinePast'
  readonly when: 'typing' | 'sending'
}

/** The numbers of POLL-1 that the composer shows; the schema is what decides. */
export const pollLimits = { question: 200, options: 50, option: 100 } as const

/** How a poll is written, kept and made into content. */
export const pollDraft = {
  schema: PollDraft,
  start: () => ({
    question: '',
    options: [0, 1, 2].map((key) => ({ key, text: '' })),
    choice: 'single' as const,
    atMost: null,
    anonymous: false,
    results: 'live' as const,
    changeable: true,
    deadline: null,
  }),
  read: readPollDraft,
} satisfies Draft<PollDraft, PollContent, PollProblem>

function readPollDraft(draft: PollDraft, now: number): DraftReading<PollContent, PollProblem> {
  const written = draft.options.filter(({ text, pictureId }) => text.trim() !== '' || pictureId !== undefined)
  const parsed = PollContent.safeParse({
    question: draft.question,
    options: written.map(({ text, pictureId = null }) => ({ text, pictureId })),
    choice:
      draft.choice === 'single'
        ? { type: 'single' }
        : { type: 'multiple', atMost: Math.max(2, Math.min(draft.atMost ?? written.length, written.length)) },
    anonymous: draft.anonymous,
    results: draft.results,
    changeable: draft.changeable,
    deadline: draft.deadline,
  })
  const problems = [...twice(written), ...past(draft.deadline, now)]
  if (parsed.success && problems.length === 0) return { ok: true, content: parsed.data }
  const fromSchema = (parsed.error?.issues ?? []).flatMap((issue) => problemOf(issue, written))
  return { ok: false, problems: [...fromSchema, ...problems] }
}

function problemOf({ path, code }: z.core.$ZodIssue, written: PollDraft['options']): readonly PollProblem[] {
  const [field, place] = path
  if (field === 'question') {
    return code === 'too_big'
      ? [{ at: 'question', says: 'questionTooLong', when: 'typing' }]
      : [{ at: 'question', says: 'questionMissing', when: 'sending' }]
  }
  if (field !== 'options') return []
  const option = typeof place === 'number' ? written[place] : undefined
  if (option) {
    return code === 'too_big'
      ? [{ at: { option: option.key }, says: 'optionTooLong', when: 'typing' }]
      : [{ at: { option: option.key }, says: 'optionWithoutText', when: 'sending' }]
  }
  if (code === 'too_big') return [{ at: 'options', says: 'tooManyOptions', when: 'typing' }]
  return code === 'too_small' ? [{ at: 'options', says: 'tooFewOptions', when: 'sending' }] : []
}

/** Every option that repeats an earlier one. */
function twice(written: PollDraft['options']): readonly PollProblem[] {
  return written
    .filter(({ text }) => text.trim() !== '')
    .filter(({ text }, place, all) => all.findIndex((other) => other.text.trim() === text.trim()) < place)
    .map(({ key }) => ({ at: { option: key }, says: 'optionTwice', when: 'typing' }))
}

function past(deadline: number | null, now: number): readonly PollProblem[] {
  return deadline !== null && deadline <= now ? [{ at: 'deadline', says: 'deadlinePast', when: 'typing' }] : []
}
