import type { Answer } from '#shared/features/fields/answer.ts'
import { answerText } from '#shared/features/fields/answer-text.ts'
import type { Field } from '#shared/features/fields/field.ts'
import { FileRow } from '../../files/FileRow.tsx'
import { useTexts } from '../../i18n/use-texts.ts'
import { PictureThumb } from '../../pictures/PictureThumb.tsx'
import { useNames } from '../use-names.ts'
import classes from './FieldInputs.module.css'
import { fieldsTexts } from './fields.texts.ts'

interface AnswerViewProps {
  readonly field: Field
  readonly answer: Answer | undefined
}

/** An answer as somebody else reads it. */
export function AnswerView({ field, answer }: AnswerViewProps) {
  const t = useTexts(fieldsTexts)
  const nameOf = useNames(answer?.kind === 'people' ? answer.personIds : [])
  if (answer === undefined) return <>{t('nothing')}</>
  if (answer.kind === 'pictures') {
    return (
      <span className={classes.pictures}>
        {answer.pictureIds.map((pictureId, place) => (
          <PictureThumb
            key={pictureId}
            pictureId={pictureId}
            name={t('pictureOf', { label: field.label, number: place + 1 })}
          />
        ))}
      </span>
    )
  }
  if (answer.kind === 'files') {
    return (
      <ul className={classes.files}>
        {answer.files.map((file) => (
          <li key={file.id}>
            <FileRow file={file} among={answer.files} there forwardable={false} />
          </li>
        ))}
      </ul>
    )
  }
  if (answer.kind === 'stars') return <>{'★'.repeat(answer.stars)}</>
  return <>{answerText(field, answer, { nameOf, separator: t('separator'), pictures: String })}</>
}
