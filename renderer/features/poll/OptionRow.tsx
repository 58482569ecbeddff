import { ActionIcon, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { ClipboardEvent, KeyboardEvent, PointerEvent, Ref } from 'react'
import { useExplain } from '../../i18n/use-explain.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import type { PictureUpload } from '../../pictures/use-picture-uploads.ts'
import { MoveHandle } from '../MoveHandle.tsx'
import { OptionPicture } from './OptionPicture.tsx'
import classes from './OptionRow.module.css'
import { pollTexts } from './poll.texts.ts'
import type { PollProblem } from './poll-draft.ts'

interface OptionRowProps {
  readonly number: number
  readonly text: string
  readonly pictureId: string | undefined
  /** A picture on its way, or why it did not arrive. */
  readonly upload: PictureUpload | null
  readonly problem: PollProblem | undefined
  /** Has to be written before the poll can be sent. */
  readonly wanting: boolean
  readonly dragging: boolean
  readonly removable: boolean
  readonly inputRef: Ref<HTMLInputElement>
  readonly onText: (text: string) => void
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void
  readonly onPaste: (event: ClipboardEvent<HTMLInputElement>) => void
  readonly onPicture: (file: File | null) => void
  readonly onRemove: () => void
  readonly onDragStart: (event: PointerEvent) => void
  /** One place up (-1) or down (1). */
  readonly onStep: (step: -1 | 1) => void
}

/** One option being written: a handle to move it, its text, its picture, a way to remove it. */
export function OptionRow(props: OptionRowProps) {
  const { number, text, pictureId, upload, problem, wanting, dragging, removable, inputRef } = props
  const t = useTexts(pollTexts)
  const explain = useExplain()

  return (
    <li className={classes.row} data-dragging={dragging || undefined}>
      <MoveHandle label={t('moveOption', { number })} onDragStart={props.onDragStart} onStep={props.onStep} />
      <TextInput
        className={classes.input}
        ref={inputRef}
        aria-label={t('option', { number })}
        placeholder={number === 1 ? t('optionHint', { number }) : t('option', { number })}
        value={text}
        error={problem ? t(problem.says) : wanting}
        onChange={(event) => props.onText(event.currentTarget.value)}
        onKeyDown={props.onKeyDown}
        onPaste={props.onPaste}
      />
      <OptionPicture
        number={number}
        text={text}
        pictureId={pictureId}
        busy={upload?.phase === 'busy'}
        onFile={props.onPicture}
        onRemove={() => props.onPicture(null)}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        size={34}
        disabled={!removable}
        aria-label={t('removeOption', { number })}
        onClick={props.onRemove}
      >
        <IconX size={16} aria-hidden="true" />
      </ActionIcon>
      {upload?.phase === 'failed' && (
        <p className={classes.failure} role="alert">
          {explain(upload.failure)}
        </p>
      )}
    </li>
  )
}
