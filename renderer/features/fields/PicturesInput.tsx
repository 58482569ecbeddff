import { ActionIcon, FileButton, Input, Loader } from '@mantine/core'
import { IconPhotoPlus, IconX } from '@tabler/icons-react'
import { useRef } from 'react'
import { pictureTypes } from '#shared/domain/picture.ts'
import type { Answer } from '#shared/features/fields/answer.ts'
import type { Field } from '#shared/features/fields/field.ts'
import { useExplain } from '../../i18n/use-explain.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { PictureThumb } from '../../pictures/PictureThumb.tsx'
import type { PictureUploads } from '../../pictures/use-picture-uploads.ts'
import { ProblemNote } from '../ProblemNote.tsx'
import classes from './FieldInputs.module.css'
import { fieldsTexts } from './fields.texts.ts'

interface PicturesInputProps {
  readonly field: Extract<Field, { kind: 'picture' }>
  readonly answer: Answer | undefined
  readonly error: string | undefined
  readonly uploads: PictureUploads<string>
  readonly onAnswer: (answer: Answer | undefined) => void
}

/** Pictures as an answer: chosen one after the other, looked at, taken back. An upload goes by the id of its field. */
export function PicturesInput({ field, answer, error, uploads, onAnswer }: PicturesInputProps) {
  const t = useTexts(fieldsTexts)
  const explain = useExplain()
  const reset = useRef<() => void>(null)
  const pictureIds = answer?.kind === 'pictures' ? answer.pictureIds : []
  const upload = uploads.of(field.id)

  function choose(file: File | null): void {
    reset.current?.()
    if (file !== null) uploads.start(field.id, file)
  }

  function remove(pictureId: string): void {
    const rest = pictureIds.filter((id) => id !== pictureId)
    onAnswer(rest.length === 0 ? undefined : { kind: 'pictures', pictureIds: rest })
  }

  return (
    <Input.Wrapper label={field.label} required={field.required} error={error} labelElement="div">
      <div className={classes.pictures}>
        {pictureIds.map((pictureId, place) => (
          <span key={pictureId} className={classes.picture}>
            <PictureThumb
              pictureId={pictureId}
              name={t('pictureOf', { label: field.label, number: place + 1 })}
              size={56}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              size={26}
              aria-label={t('removePicture', { number: place + 1 })}
              onClick={() => remove(pictureId)}
            >
              <IconX size={14} aria-hidden="true" />
            </ActionIcon>
          </span>
        ))}
        {upload?.phase === 'busy' && <Loader size="xs" />}
        {pictureIds.length < field.atMost && (
          <FileButton accept={pictureTypes.join(',')} onChange={choose} resetRef={reset}>
            {(button) => (
              <ActionIcon
                {...button}
                variant="default"
                size={56}
                disabled={upload?.phase === 'busy'}
                aria-label={`${field.label}: ${t('addPicture')}`}
              >
                <IconPhotoPlus size={20} stroke={1.6} aria-hidden="true" />
              </ActionIcon>
            )}
          </FileButton>
        )}
      </div>
      {upload?.phase === 'failed' && <ProblemNote>{explain(upload.failure)}</ProblemNote>}
    </Input.Wrapper>
  )
}
