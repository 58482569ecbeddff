import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useDeed } from '../../asking/use-deed.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import confirm from '../confirm/ConfirmDialog.module.css'
import { Dialog } from '../frame/Dialog.tsx'
import { directoryTexts } from './directory.texts.ts'

interface DepartmentNameDialogProps {
  readonly title: string
  readonly action: string
  readonly initial: string
  readonly onSave: (name: string) => Promise<unknown>
  readonly onClose: () => void
}

/** A name for a department, new or other. */
export function DepartmentNameDialog({ title, action, initial, onSave, onClose }: DepartmentNameDialogProps) {
  const t = useTexts(directoryTexts)
  const [name, setName] = useState(initial)
  const { busy, refused, run } = useDeed()
  const ready = name.trim() !== '' && name.trim() !== initial
  return (
    <Dialog onClose={onClose} title={title} size="sm">
      <form
        className={confirm.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (ready) void run(() => onSave(name.trim())).then((done) => done && onClose())
        }}
      >
        <TextInput
          label={t('departmentName')}
          value={name}
          maxLength={64}
          data-autofocus
          error={refused}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <div className={confirm.buttons}>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" disabled={!ready} loading={busy}>
            {action}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
