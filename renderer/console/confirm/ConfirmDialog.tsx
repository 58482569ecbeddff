import { Button, TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { RefusedLine } from '../../asking/RefusedLine.tsx'
import { useDeed } from '../../asking/use-deed.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Dialog } from '../frame/Dialog.tsx'
import classes from './ConfirmDialog.module.css'
import { confirmTexts } from './confirm.texts.ts'

interface ConfirmDialogProps {
  readonly title: string
  /** What will happen, plainly. */
  readonly children: ReactNode
  /** The name that has to be typed: what the act is about, as it is called now. */
  readonly word: string
  readonly action: string
  readonly tone?: 'danger' | 'plain'
  /** Whether everything else in the dialog is as it should be. */
  readonly ready?: boolean
  /** Gets what was typed. Throws what the server refuses; the dialog says why and stays. */
  readonly onConfirm: (typed: string) => Promise<unknown>
  readonly onClose: () => void
}

/** Asks again before something that is hard to take back: the name has to be typed. @see ADM-3 */
export function ConfirmDialog({
  title,
  children,
  word,
  action,
  tone = 'danger',
  ready = true,
  onConfirm,
  onClose,
}: ConfirmDialogProps) {
  const t = useTexts(confirmTexts)
  const [typed, setTyped] = useState('')
  const { busy, refused, run } = useDeed()
  const matches = ready && typed.trim() === word.trim()
  return (
    <Dialog onClose={onClose} title={title} size="md">
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (!matches) return
          void run(() => onConfirm(word)).then((done) => done && onClose())
        }}
      >
        <div className={classes.text}>{children}</div>
        {word.trim() !== '' && (
          <TextInput
            label={t('type', { word })}
            placeholder={word}
            value={typed}
            maxLength={200}
            autoComplete="off"
            data-autofocus
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        )}
        <RefusedLine refused={refused} tight />
        <div className={classes.buttons}>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" {...(tone === 'danger' && { color: 'red' })} disabled={!matches} loading={busy}>
            {action}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
