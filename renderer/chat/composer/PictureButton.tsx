import { ActionIcon, FileButton } from '@mantine/core'
import { IconPhoto } from '@tabler/icons-react'
import { useRef } from 'react'
import { pictureTypes } from '#shared/domain/picture.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { picturesTexts } from '../../pictures/pictures.texts.ts'

/** Chooses pictures from the disk; they are looked over before they are sent. @see MSG-1 */
export function PictureButton({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const t = useTexts(picturesTexts)
  const reset = useRef<() => void>(null)
  return (
    <FileButton
      multiple
      accept={pictureTypes.join(',')}
      resetRef={reset}
      onChange={(files) => {
        reset.current?.()
        if (files.length > 0) onFiles(files)
      }}
    >
      {(button) => (
        <ActionIcon {...button} size={30} aria-label={t('choose')} title={t('choose')}>
          <IconPhoto size={20} stroke={1.6} aria-hidden />
        </ActionIcon>
      )}
    </FileButton>
  )
}
