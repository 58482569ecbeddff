import type { Answer, Answers } from '#shared/features/fields/answer.ts'
import type { AnswerProblem } from '#shared/features/fields/check-answers.ts'
import type { Field } from '#shared/features/fields/field.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import type { PictureUploads } from '../../pictures/use-picture-uploads.ts'
import { ChoiceInput } from './ChoiceInput.tsx'
import classes from './FieldInputs.module.css'
import { FilesInput } from './FilesInput.tsx'
import { fieldsTexts } from './fields.texts.ts'
import { MembersInput } from './MembersInput.tsx'
import { PicturesInput } from './PicturesInput.tsx'
import { PlainInput } from './PlainInput.tsx'
import type { FileUploads } from './use-file-uploads.ts'

interface FieldInputsProps {
  readonly conversationId: string
  readonly fields: readonly Field[]
  readonly answers: Answers
  /** What is wrong with each, by the id of its field. */
  readonly problems: ReadonlyMap<string, AnswerProblem>
  readonly uploads: PictureUploads<string>
  /** Null where the fields are only tried. */
  readonly files: FileUploads | null
  /** Undefined takes the answer back. */
  readonly onAnswer: (fieldId: string, answer: Answer | undefined) => void
}

interface Shared {
  readonly answer: Answer | undefined
  readonly error: string | undefined
  readonly onAnswer: (answer: Answer | undefined) => void
}

/** The fields of a form or report being filled in. @see FORM-1, REP-1 */
export function FieldInputs({ conversationId, fields, answers, problems, uploads, files, onAnswer }: FieldInputsProps) {
  const t = useTexts(fieldsTexts)
  return (
    <div className={classes.inputs}>
      {fields.map((field) => {
        const problem = problems.get(field.id)
        const shared = {
          answer: answers[field.id],
          error: problem && t(problem),
          onAnswer: (answer: Answer | undefined) => onAnswer(field.id, answer),
        }
        return (
          <div key={field.id} data-wrong={problem !== undefined || undefined}>
            {inputOf(field, shared)}
          </div>
        )
      })}
    </div>
  )

  function inputOf(field: Field, shared: Shared) {
    switch (field.kind) {
      case 'single':
      case 'multiple':
      case 'dropdown':
        return <ChoiceInput field={field} {...shared} />
      case 'picture':
        return <PicturesInput field={field} uploads={uploads} {...shared} />
      case 'file':
        return <FilesInput field={field} uploads={files} {...shared} />
      case 'member':
        return <MembersInput field={field} conversationId={conversationId} {...shared} />
      default:
        return <PlainInput field={field} {...shared} />
    }
  }
}
