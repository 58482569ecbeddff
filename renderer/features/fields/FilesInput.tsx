import { ActionIcon, Input } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import type { Answer } from '#shared/features/fields/answer.ts'
import type { Field } from '#shared/features/fields/field.ts'
import { FileDropZone } from '../../files/FileDropZone.tsx'
import { FileRow } from '../../files/FileRow.tsx'
import { UploadRow } from '../../files/UploadRow.tsx'
import { useTexts } from '../../i18n/use-texts.ts'
import { QuietNote } from '../QuietNote.tsx'
import classes from './FieldInputs.module.css'
import { fieldsTexts } from './fields.texts.ts'
import type { FileUploads } from './use-file-uploads.ts'

interface FilesInputProps {
  readonly field: Extract<Field, { kind: 'file' }>
  readonly answer: Answer | undefined
  readonly error: string | undefined
  /** Null where the field is only tried: nothing is uploaded. */
  readonly uploads: FileUploads | null
  readonly onAnswer: (answer: Answer | undefined) => void
}

/** Files as an answer: chosen, dropped or pasted, on their way at once, looked at, taken back. @see FORM-1 */
export function FilesInput({ field, answer, error, uploads, onAnswer }: FilesInputProps) {
  const t = useTexts(fieldsTexts)
  const [note, setNote] = useState<string | null>(null)
  const files = answer?.kind === 'files' ? answer.files : []
  const coming = uploads?.of(field.id) ?? []
  const room = field.atMost - files.length - coming.length

  function add(chosen: readonly File[]): void {
    if (chosen.length === 0) return
    const leftOut = chosen.length > room ? t('filesLeftOut', { count: field.atMost }) : null
    setNote(uploads === null ? t('filesTried') : leftOut)
    uploads?.add(field.id, chosen.slice(0, room))
  }

  function remove(fileId: string): void {
    setNote(null)
    const rest = files.filter(({ id }) => id !== fileId)
    onAnswer(rest.length === 0 ? undefined : { kind: 'files', files: rest })
  }

  return (
    <Input.Wrapper label={field.label} required={field.required} error={error} labelElement="div">
      <div className={classes.filesInput}>
        {files.length > 0 && (
          <ul className={classes.files} aria-label={field.label}>
            {files.map((file) => (
              <li key={file.id}>
                <FileRow file={file} among={files} there forwardable={false}>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={t('removeFile', { name: file.name })}
                    onClick={() => remove(file.id)}
                  >
                    <IconX size={16} aria-hidden="true" />
                  </ActionIcon>
                </FileRow>
              </li>
            ))}
          </ul>
        )}
        {coming.length > 0 && (
          <ul className={classes.files} aria-label={t('filesComing', { label: field.label })}>
            {coming.map((upload) => (
              <UploadRow key={upload.id} upload={upload} />
            ))}
          </ul>
        )}
        {room > 0 && (
          <FileDropZone
            label={t('addFiles', { label: field.label })}
            hint={t('fileHint', { count: field.atMost })}
            onFiles={add}
          />
        )}
        {note !== null && <QuietNote role="status">{note}</QuietNote>}
      </div>
    </Input.Wrapper>
  )
}
