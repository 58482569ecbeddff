import { Button } from '@mantine/core'
import { useState } from 'react'
import { RefusedLine } from '../../asking/RefusedLine.tsx'
import { useDeed } from '../../asking/use-deed.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import confirm from '../confirm/ConfirmDialog.module.css'
import { Dialog } from '../frame/Dialog.tsx'
import { DepartmentPicker } from '../pick/DepartmentPicker.tsx'
import { directoryTexts } from './directory.texts.ts'

interface PickDepartmentDialogProps {
  readonly title: string
  readonly text: string
  readonly action: string
  /** The one that cannot be picked. */
  readonly barred: string
  readonly onPick: (departmentId: string) => Promise<unknown>
  readonly onClose: () => void
}

/** One department as the goal of a move. */
export function PickDepartmentDialog({ title, text, action, barred, onPick, onClose }: PickDepartmentDialogProps) {
  const t = useTexts(directoryTexts)
  const [chosen, setChosen] = useState<string | null>(null)
  const { busy, refused, run } = useDeed()
  const pick = () => {
    if (chosen !== null) void run(() => onPick(chosen)).then((done) => done && onClose())
  }
  return (
    <Dialog onClose={onClose} title={title} size="md">
      <div className={confirm.form}>
        <div className={confirm.text}>{text}</div>
        <DepartmentPicker
          chosen={new Set(chosen === null ? [] : [chosen])}
          onChoose={({ id }) => id !== barred && setChosen(id)}
        />
        <RefusedLine refused={refused} tight />
        <div className={confirm.buttons}>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button disabled={chosen === null} loading={busy} onClick={pick}>
            {action}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
