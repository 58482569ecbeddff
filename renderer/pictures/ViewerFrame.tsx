import { ActionIcon, Modal } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { useTexts } from '../i18n/use-texts.ts'
import { useFocusBack } from '../keyboard/use-focus-back.ts'
import { picturesTexts } from './pictures.texts.ts'
import classes from './ViewerFrame.module.css'

interface ViewerFrameProps {
  readonly title: string
  readonly place: number
  readonly count: number
  readonly onPlace: (place: number) => void
  readonly onClose: () => void
  /** Beside the close button. */
  readonly acts?: ReactNode
  readonly children: ReactNode
}

/** Mantine's own mark: a dialog below this one does not close on Escape as well. */
const escapeEndsHere = { 'data-mantine-stop-propagation': 'true' }

/** Almost the whole window, to look at one thing after the other: arrow keys move, Escape closes it and nothing else. */
export function ViewerFrame({ title, place, count, onPlace, onClose, acts, children }: ViewerFrameProps) {
  const t = useTexts(picturesTexts)
  useFocusBack()
  const frame = useRef<HTMLDivElement>(null)
  const placeBefore = useRef(place)

  // What had the focus may be gone with the one before, or with the last "next": the keys have to work on.
  useEffect(() => {
    if (placeBefore.current === place) return
    placeBefore.current = place
    if (!frame.current?.contains(document.activeElement)) frame.current?.focus()
  }, [place])

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape') onClose()
    else if (event.key === 'ArrowLeft' && place > 0 && movesOn(event)) onPlace(place - 1)
    else if (event.key === 'ArrowRight' && place < count - 1 && movesOn(event)) onPlace(place + 1)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <Modal.Root opened onClose={onClose} closeOnEscape={false} centered onKeyDown={onKeyDown} zIndex={320}>
      <Modal.Overlay />
      <Modal.Content ref={frame} {...escapeEndsHere} className={classes.content ?? ''}>
        <Modal.Header className={classes.header ?? ''}>
          <Modal.Title className={classes.title ?? ''}>{title}</Modal.Title>
          {count > 1 && <span className={classes.place}>{t('placeOf', { place: place + 1, count })}</span>}
          <span className={classes.acts}>
            {acts}
            <Modal.CloseButton aria-label={t('close')} data-autofocus {...escapeEndsHere} />
          </span>
        </Modal.Header>
        <Modal.Body className={classes.body ?? ''}>
          {children}
          {place > 0 && (
            <ActionIcon
              className={classes.previous ?? ''}
              variant="default"
              radius="xl"
              size={38}
              aria-label={t('previous')}
              onClick={() => onPlace(place - 1)}
            >
              <IconChevronLeft size={20} aria-hidden="true" />
            </ActionIcon>
          )}
          {place < count - 1 && (
            <ActionIcon
              className={classes.next ?? ''}
              variant="default"
              radius="xl"
              size={38}
              aria-label={t('next')}
              onClick={() => onPlace(place + 1)}
            >
              <IconChevronRight size={20} aria-hidden="true" />
            </ActionIcon>
          )}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}

/** In a player and in a field, arrows mean something else. */
function movesOn({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.closest('input, textarea, audio, video, [data-zoomed]') === null
}
