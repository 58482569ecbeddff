import { Button } from '@mantine/core'
import { useState } from 'react'
import type { ConsoleGroup } from '#shared/console/group.ts'
import { changeInConsole } from '../../data/console/ask-console.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { notify } from '../../shell/notify.ts'
import confirmClasses from '../confirm/ConfirmDialog.module.css'
import { ConfirmDialog } from '../confirm/ConfirmDialog.tsx'
import { Dialog } from '../frame/Dialog.tsx'
import { StaffPicker } from '../pick/StaffPicker.tsx'
import { groupsTexts } from './groups.texts.ts'

/** A new owner for a group: picked, then confirmed with the group's name. @see EXT-8, GRP-4 */
export function HandOverDialog({ group, onClose }: { readonly group: ConsoleGroup; readonly onClose: () => void }) {
  const t = useTexts(groupsTexts)
  const [heir, setHeir] = useState<{ readonly id: string; readonly name: string } | null>(null)
  const [asking, setAsking] = useState(false)
  const name = group.name ?? t('unnamed')
  const title = t('handOverTitle', { name })
  if (asking && heir !== null) {
    return (
      <ConfirmDialog
        title={title}
        word={group.name ?? ''}
        action={t('handOver')}
        onConfirm={async (confirm) => {
          await changeInConsole('console:groupHandOver', (clientId) => ({
            clientId,
            conversationId: group.id,
            personId: heir.id,
            confirm,
          }))
          notify({ tone: 'done', message: t('done', { group: name, name: heir.name }) })
        }}
        onClose={onClose}
      >
        {t('confirmText', { group: name, name: heir.name })}
      </ConfirmDialog>
    )
  }
  return (
    <Dialog onClose={onClose} title={title} size="md">
      <div className={confirmClasses.form}>
        <div className={confirmClasses.text}>{t('handOverText')}</div>
        <StaffPicker
          chosen={heir?.id ?? null}
          barred={({ id }) => (id === group.owner?.id ? t('isOwner') : null)}
          onChoose={setHeir}
        />
        <div className={confirmClasses.buttons}>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button disabled={heir === null} onClick={() => setAsking(true)}>
            {t('next')}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
