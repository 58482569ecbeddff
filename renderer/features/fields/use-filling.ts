import { useState } from 'react'
import { type Answer, Answers } from '#shared/features/fields/answer.ts'
import { type AnswerProblem, checkAnswers } from '#shared/features/fields/check-answers.ts'
import type { Field } from '#shared/features/fields/field.ts'
import type { Tool } from '#shared/features/index.ts'
import { type PictureUploads, usePictureUploads } from '../../pictures/use-picture-uploads.ts'
import type { CardFacts } from '../face.ts'
import { keepToolDraft, readToolDraft } from '../tool-draft.ts'
import { tidyAnswers } from './tidy-answers.ts'
import { type FileUploads, useFileUploads } from './use-file-uploads.ts'

/** Whose answers they are, and to what: what is being written is kept under it. */
export interface FillingPlace {
  readonly personId: string
  readonly card: Pick<CardFacts, 'id' | 'conversationId'>
  readonly tool: Tool
  /** What the draft belongs to beside the card: a period, a sheet. */
  readonly part: string
}

export interface Filling {
  readonly answers: Answers
  /** By the id of the field; those of an answer that is there at once, of a missing one when asked to send. */
  readonly problems: ReadonlyMap<string, AnswerProblem>
  readonly uploads: PictureUploads<string>
  readonly files: FileUploads
  /** Something is still to arrive before it can be sent. */
  readonly busy: boolean
  readonly answer: (fieldId: string, answer: Answer | undefined) => void
  /** The answers to send, or null when something is wrong: it is marked from then on. */
  readonly finish: () => Answers | null
  /** They arrived: the draft is no longer needed. */
  readonly sent: () => void
  /** They arrived, and nothing was written since. */
  readonly isSent: boolean
}

/**
 * Filling in fields: begins with what was being written when it was last closed, else with what was given before. Kept
 * on this machine after every change, so that unsent answers survive a restart. @see FORM-5
 */
export function useFilling(fields: readonly Field[], given: Answers, place: FillingPlace): Filling {
  const sheet = `${place.card.id}.${place.part}`
  const draftPlace = { personId: place.personId, conversationId: sheet, tool: place.tool }
  const [answers, setAnswers] = useState<Answers>(() => {
    const kept = Answers.safeParse(readToolDraft(draftPlace))
    return kept.success ? kept.data : given
  })
  const [asked, setAsked] = useState(false)
  const [isSent, setSent] = useState(false)
  const uploads = usePictureUploads<string>((fieldId, pictureId) => {
    change((before) => {
      const shown = before[fieldId]
      const pictureIds = [...(shown?.kind === 'pictures' ? shown.pictureIds : []), pictureId]
      return { ...before, [fieldId]: { kind: 'pictures', pictureIds } }
    })
  })
  const files = useFileUploads({ conversationId: place.card.conversationId, sheet }, (fieldId, file) => {
    change((before) => {
      const shown = before[fieldId]
      const others = shown?.kind === 'files' ? shown.files.filter(({ id }) => id !== file.id) : []
      return { ...before, [fieldId]: { kind: 'files', files: [...others, file] } }
    })
  })
  const problems = new Map(
    checkAnswers(fields, tidyAnswers(answers))
      .filter(({ problem }) => asked || problem !== 'missing')
      .map(({ fieldId, problem }) => [fieldId, problem]),
  )

  function change(made: (before: Answers) => Answers): void {
    setSent(false)
    setAnswers((before) => {
      const next = made(before)
      // Half an answer, such as "other" without words yet, would not be read again, and the rest with it.
      keepToolDraft(draftPlace, tidyAnswers(next))
      return next
    })
  }

  return {
    answers,
    problems,
    uploads,
    files,
    busy: uploads.busy || files.busy,
    answer: (fieldId, answer) =>
      change(({ [fieldId]: _, ...rest }) => (answer === undefined ? rest : { ...rest, [fieldId]: answer })),
    finish: () => {
      setAsked(true)
      const tidied = tidyAnswers(answers)
      return checkAnswers(fields, tidied).length === 0 ? tidied : null
    },
    sent: () => {
      keepToolDraft(draftPlace, null)
      setSent(true)
    },
    isSent,
  }
}
