import { type Answer, Answers } from '#shared/features/fields/answer.ts'

/** Answers as they are sent: blanks around words gone, and what is only blanks not there at all. */
export function tidyAnswers(answers: Answers): Answers {
  const tidied = Object.entries(answers).flatMap(([fieldId, answer]) => {
    const tidy = tidyAnswer(answer)
    return tidy === null ? [] : [[fieldId, tidy] as const]
  })
  return Answers.parse(Object.fromEntries(tidied))
}

function tidyAnswer(answer: Answer): Answer | null {
  if (answer.kind === 'words') {
    const text = answer.text.trim()
    return text === '' ? null : { ...answer, text }
  }
  if (answer.kind !== 'choice') return answer
  const other = answer.other?.trim() || null
  return answer.options.length === 0 && other === null ? null : { ...answer, other }
}
