import { Modal } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import { useTexts } from '../i18n/use-texts.ts'
import { useFocusBack } from '../keyboard/use-focus-back.ts'
import classes from './EnlargedPicture.module.css'
import { picturesTexts } from './pictures.texts.ts'

interface EnlargedPictureProps {
  readonly url: string
  readonly name: string
  readonly onClose: () => void
}

/** Mantine's own mark: a dialog below this one does not close on Escape as well. */
const escapeEndsHere = { 'data-mantine-stop-propagation': 'true' }

/** The whole picture over everything else; Escape closes it and nothing else. */
export function EnlargedPicture({ url, name, onClose }: EnlargedPictureProps) {
  const t = useTexts(picturesTexts)
  useFocusBack()

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    onClose()
  }

  return (
    <Modal.Root opened onClose={onClose} closeOnEscape={false} size="auto" centered onKeyDown={onKeyDown}>
      <Modal.Overlay />
      <Modal.Content {...escapeEndsHere}>
        <Modal.Header className={classes.header ?? ''}>
          <Modal.Title className={classes.title ?? ''}>{name}</Modal.Title>
          <Modal.CloseButton aria-label={t('close')} data-autofocus {...escapeEndsHere} />
        </Modal.Header>
        <Modal.Body className={classes.body ?? ''}>
          <img className={classes.picture} src={url} alt={name} />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
