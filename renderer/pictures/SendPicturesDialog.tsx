import { ActionIcon, Button, FileButton, Loader, Textarea } from '@mantine/core'
import { IconPhotoPlus, IconRefresh, IconX } from '@tabler/icons-react'
import { useRef } from 'react'
import { pictureMessageLimits } from '#shared/domain/message.ts'
import { pictureTypes } from '#shared/domain/picture.ts'
import { Dialog } from '../dialogs/Dialog.tsx'
import { useExplain } from '../i18n/use-explain.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { isEnter } from '../keyboard/is-plain-enter.ts'
import { picturesTexts } from './pictures.texts.ts'
import classes from './SendPicturesDialog.module.css'
import { type ChosenPicture, usePicturesToSend } from './use-pictures-to-send.ts'

interface SendPicturesDialogProps {
  readonly conversationId: string
  readonly title: string
  /** What was chosen, pasted or dropped. */
  readonly files: readonly File[]
  readonly onClose: () => void
}

/** Looks over what is about to be sent and adds a caption. Without a line everything chosen stays here. @see MSG-1 */
export function SendPicturesDialog({ conversationId, title, files, onClose }: SendPicturesDialogProps) {
  const t = useTexts(picturesTexts)
  const explain = useExplain()
  const reset = useRef<() => void>(null)
  const { pictures, caption, setCaption, add, remove, retry, send, ready, refused, tooMany } = usePicturesToSend(
    conversationId,
    files,
    onClose,
  )
  return (
    <Dialog onClose={onClose} size={480} title={t('sendTo', { title })}>
      <ul className={classes.pictures} aria-label={t('chosen')}>
        {pictures.map((picture, place) => (
          <Chosen
            key={picture.key}
            picture={picture}
            number={place + 1}
            onRemove={() => remove(picture.key)}
            onRetry={() => retry(picture.key)}
          />
        ))}
        {pictures.length < pictureMessageLimits.pictures && (
          <li>
            <FileButton
              multiple
              accept={pictureTypes.join(',')}
              resetRef={reset}
              onChange={(more) => {
                reset.current?.()
                add(more)
              }}
            >
              {(button) => (
                <button
                  {...button}
                  type="button"
                  className={classes.more}
                  aria-label={t('addMore')}
                  title={t('addMore')}
                >
                  <IconPhotoPlus size={22} stroke={1.6} aria-hidden="true" />
                </button>
              )}
            </FileButton>
          </li>
        )}
      </ul>
      {tooMany && (
        <p className={classes.tooMany} role="alert">
          {t('tooMany', { most: pictureMessageLimits.pictures })}
        </p>
      )}
      <Textarea
        autosize
        minRows={1}
        maxRows={4}
        maxLength={pictureMessageLimits.caption}
        label={t('caption')}
        data-autofocus
        value={caption}
        onChange={(event) => setCaption(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (!isEnter(event) || event.shiftKey) return
          event.preventDefault()
          if (ready) void send()
        }}
      />
      <div className={classes.foot}>
        {refused !== null && (
          <span className={classes.failed} role="alert">
            {explain(refused)}
          </span>
        )}
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button disabled={!ready} onClick={() => void send()}>
          {t('send')}
        </Button>
      </div>
    </Dialog>
  )
}

interface ChosenProps {
  readonly picture: ChosenPicture
  readonly number: number
  readonly onRemove: () => void
  readonly onRetry: () => void
}

function Chosen({ picture, number, onRemove, onRetry }: ChosenProps) {
  const t = useTexts(picturesTexts)
  const explain = useExplain()
  const { state, url, name } = picture
  return (
    <li className={classes.chosen} data-failed={state.phase === 'failed' || undefined}>
      <img src={url} alt={name} className={classes.picture} />
      {state.phase === 'busy' && (
        <Loader size="sm" className={classes.over ?? ''} aria-label={t('uploading', { number })} />
      )}
      {state.phase === 'failed' && (
        <>
          <ActionIcon
            className={classes.over ?? ''}
            variant="filled"
            color="red"
            aria-label={t('retryNumber', { number })}
            onClick={onRetry}
          >
            <IconRefresh size={16} aria-hidden="true" />
          </ActionIcon>
          <span className={classes.why} role="alert">
            {explain(state.failure)}
          </span>
        </>
      )}
      <ActionIcon
        className={classes.remove ?? ''}
        size={20}
        radius="xl"
        variant="default"
        aria-label={t('removeNumber', { number })}
        onClick={onRemove}
      >
        <IconX size={12} aria-hidden="true" />
      </ActionIcon>
    </li>
  )
}
