import { Button } from '@mantine/core'
import { useState } from 'react'
import { signOut } from '../data/session.ts'
import { Dialog } from '../dialogs/Dialog.tsx'
import { useExplain } from '../i18n/use-explain.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { notify } from './notify.ts'
import { closeDialog, useShell } from './shell.store.ts'
import { shellTexts } from './shell.texts.ts'

/** Asks once before every session of this person is ended. */
export function SignOutEverywhereDialog() {
  const t = useTexts(shellTexts)
  const explain = useExplain()
  const opened = useShell(({ dialog }) => dialog === 'signOutEverywhere')
  const [busy, setBusy] = useState(false)
  const leave = async () => {
    setBusy(true)
    try {
      await signOut(true)
      closeDialog()
    } catch (caught) {
      notify({ tone: 'failed', message: explain(caught) })
    } finally {
      setBusy(false)
    }
  }
  return (
    <Dialog opened={opened} onClose={closeDialog} title={t('signOutEverywhereTitle')} size="sm">
      <p style={{ margin: 0, color: 'var(--ink-2)' }}>{t('signOutEverywhereText')}</p>
      <div style={{ display: 'flex', justifyContent: 'flex-end', gap: 8, marginTop: 20 }}>
        <Button variant="default" onClick={closeDialog}>
          {t('cancel')}
        </Button>
        <Button color="red" loading={busy} onClick={leave}>
          {t('signOutEverywhere')}
        </Button>
      </div>
    </Dialog>
  )
}
