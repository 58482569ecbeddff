import { ActionIcon, FileButton } from '@mantine/core'
import { IconPhotoPlus, IconPhotoX } from '@tabler/icons-react'
import { useRef } from 'react'
import { pictureTypes } from '#shared/domain/picture.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { PictureThumb } from '../../pictures/PictureThumb.tsx'
import { pollTexts } from './poll.texts.ts'

interface OptionPictureProps {
  readonly number: number
  readonly text: string
  readonly pictureId: string | undefined
  readonly busy: boolean
  readonly onFile: (file: File) => void
  readonly onRemove: () => void
}

/** The picture of an option being written: chosen from the disk, looked at, removed. @see POLL-1 */
export function OptionPicture({ number, text, pictureId, busy, onFile, onRemove }: OptionPictureProps) {
  const t = useTexts(pollTexts)
  const reset = useRef<() => void>(null)
  if (pictureId !== undefined) {
    return (
      <>
        <PictureThumb pictureId={pictureId} name={text || t('option', { number })} size={34} />
        <ActionIcon
          variant="subtle"
          color="gray"
          size={34}
          aria-label={t('removePicture', { number })}
          onClick={onRemove}
        >
          <IconPhotoX size={17} stroke={1.7} aria-hidden="true" />
        </ActionIcon>
      </>
    )
  }

  function choose(file: File | null): void {
    // The same file may be chosen again after it was removed or refused.
    reset.current?.()
    if (file !== null) onFile(file)
  }

  return (
    <FileButton accept={pictureTypes.join(',')} onChange={choose} resetRef={reset}>
      {(button) => (
        <ActionIcon
          {...button}
          variant="subtle"
          color="gray"
          size={34}
          loading={busy}
          aria-label={t('addPicture', { number })}
        >
          <IconPhotoPlus size={17} stroke={1.7} aria-hidden="true" />
        </ActionIcon>
      )}
    </FileButton>
  )
}
