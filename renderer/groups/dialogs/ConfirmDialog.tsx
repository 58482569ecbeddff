import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { RefusedLine } from '../../asking/RefusedLine.tsx'
import { useDeed } from '../../asking/use-deed.ts'
import { Dialog } from '../../dialogs/Dialog.tsx'
import { useTexts } from '../../i18n/use-texts.ts'
import classes from './Dialog.module.css'
import { dialogTexts } from './dialogs.texts.ts'
import { closeGroupDialog } from './group-dialog.store.ts'

interface ConfirmDialogProps {
  readonly title: string
  readonly text: string
  readonly confirm: string
  readonly danger?: boolean
  /** False while what has to be given first is missing. */
  readonly ready?: boolean
  readonly onConfirm: () => Promise<unknown>
  /** Where to go when it is done, instead of closing. */
  readonly onDone?: () => void
  /** Where to go when it is not to be, instead of closing. */
  readonly onCancel?: () => void
  readonly children?: ReactNode
}

/** Says what will happen and asks once more. What is refused says so here and keeps what was typed. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, text, confirm, danger = false, ready = true, onConfirm, children } = props
  const { onDone = closeGroupDialog, onCancel = closeGroupDialog } = props
  const t = useTexts(dialogTexts)
  const { busy, refused, run } = useDeed()
  const act = async () => {
    if (ready && (await run(onConfirm))) onDone()
  }
  return (
    <Dialog onClose={onCancel} title={title} size={440}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void act()
        }}
      >
        <p className={classes.text}>{text}</p>
        {children && <div className={classes.fields}>{children}</div>}
        <RefusedLine refused={refused} />
        <div className={classes.foot}>
          <Button variant="default" onClick={onCancel}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={busy} disabled={!ready} {...(danger && { color: 'red' })}>
            {confirm}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
