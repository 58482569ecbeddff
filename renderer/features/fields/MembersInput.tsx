import type { Answer } from '#shared/features/fields/answer.ts'
import type { Field } from '#shared/features/fields/field.ts'
import { PeopleField } from '../PeopleField.tsx'

interface MembersInputProps {
  readonly conversationId: string
  readonly field: Extract<Field, { kind: 'member' }>
  readonly answer: Answer | undefined
  readonly error: string | undefined
  readonly onAnswer: (answer: Answer | undefined) => void
}

/** Members of the group as an answer. */
export function MembersInput({ conversationId, field, answer, error, onAnswer }: MembersInputProps) {
  return (
    <PeopleField
      conversationId={conversationId}
      label={field.label}
      required={field.required}
      atMost={field.atMost}
      value={answer?.kind === 'people' ? answer.personIds : []}
      error={error}
      onChange={(personIds) => onAnswer(personIds.length === 0 ? undefined : { kind: 'people', personIds })}
    />
  )
}
