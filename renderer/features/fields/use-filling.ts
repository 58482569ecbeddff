import { useState } from 'react'
import { type Answer, Answers } from '#shared/features/fields/answer.ts'
import { type AnswerProblem, checkAnswers } from '#shared/features/fields/check-answers.ts'
import type { Field } from '#shared/features/fields/field.ts'
import { type PictureUploads, usePictureUploads } from '../../pictures/use-picture-uploads.ts'
import { keepToolDraft, readToolDraft } from '../tool-draft.ts'
import { tidyAnswers } from './tidy-answers.ts'
import { type FileUploads, useFileUploads } from './use-file-uploads.ts'

interface FillingPlace {
  readonly personId: string
  readonly conversationId: string
  readonly cardId: string
  readonly tool: string
  /** What the draft belongs to beside the card: a period. */
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
}

/**
 * Filling in fields: begins with what was being written when it was last closed, else with what was given before. Kept
 * on this machine after every change, so that unsent answers survive a restart. @see FORM-5
 */
export function useFilling(fields: readonly Field[], given: Answers, place: FillingPlace): Filling {
  const draftPlace = { personId: place.personId, conversationId: `${place.cardId}.${place.part}`, tool: place.tool }
  const [answers, setAnswers] = useState<Answers>(() => {
    const kept = Answers.safeParse(readToolDraft(draftPlace))
    return kept.success ? kept.data : given
  })
  const [asked, setAsked] = useState(false)
  const uploads = usePictureUploads<string>((fieldId, pictureId) => {
    setAnswers((before) => {
      const shown = before[fieldId]
      const pictureIds = [...(shown?.kind === 'pictures' ? shown.pictureIds : []), pictureId]
      return keep({ ...before, [fieldId]: { kind: 'pictures', pictureIds } })
    })
  })
  const files = useFileUploads(
    { conversationId: place.conversationId, sheet: `${place.cardId}.${place.part}` },
    (fieldId, file) => {
      setAnswers((before) => {
        const shown = before[fieldId]
        const others = shown?.kind === 'files' ? shown.files.filter(({ id }) => id !== file.id) : []
        return keep({ ...before, [fieldId]: { kind: 'files', files: [...others, file] } })
      })
    },
  )
  const problems = new Map(
    checkAnswers(fields, tidyAnswers(answers))
      .filter(({ problem }) => asked || problem !== 'missing')
      .map(({ fieldId, problem }) => [fieldId, problem]),
  )

  function keep(next: Answers): Answers {
    keepToolDraft(draftPlace, next)
    return next
  }

  return {
    answers,
    problems,
    uploads,
    files,
    busy: uploads.busy || files.busy,
    answer: (fieldId, answer) => {
      const { [fieldId]: _, ...rest } = answers
      setAnswers(keep(answer === undefined ? rest : { ...rest, [fieldId]: answer }))
    },
    finish: () => {
      setAsked(true)
      const tidied = tidyAnswers(answers)
      return checkAnswers(fields, tidied).length === 0 ? tidied : null
    },
    sent: () => keepToolDraft(draftPlace, null),
  }
}
