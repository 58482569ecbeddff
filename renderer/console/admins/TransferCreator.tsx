import { Button, Stepper } from '@mantine/core'
import { useCallback, useState } from 'react'
import type { ConsolePerson } from '#shared/console/person.ts'
import { LoadedPlace } from '../../asking/LoadedPlace.tsx'
import { useLoaded } from '../../asking/use-loaded.ts'
import { askConsole, changeInConsole } from '../../data/console/ask-console.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import confirm from '../confirm/ConfirmDialog.module.css'
import { ConfirmDialog } from '../confirm/ConfirmDialog.tsx'
import { Dialog } from '../frame/Dialog.tsx'
import { StaffPicker } from '../pick/StaffPicker.tsx'
import { ScanCodeSheet } from '../scan/ScanCodeSheet.tsx'
import classes from './AdminSteps.module.css'
import { adminsTexts } from './admins.texts.ts'
import { useTransferState } from './use-transfer-state.ts'

/** The creator's role goes on: scan, pick, confirm. @see ADM-4 */
export function TransferCreator({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts(adminsTexts)
  const [round, setRound] = useState(0)
  const [heir, setHeir] = useState<ConsolePerson | null>(null)
  const [asking, setAsking] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another round makes another code.
  const load = useCallback(() => askConsole('console:transferStart', {}), [round])
  const started = useLoaded(load)
  const code = started.phase === 'ready' ? started.value.code : null
  const state = useTransferState(code)
  const scanned = state === 'confirmed'
  const finish = async (typed: string) => {
    if (heir === null || code === null) return
    await changeInConsole('console:transferFinish', (clientId) => ({
      clientId,
      code,
      personId: heir.id,
      confirm: typed,
    }))
  }
  if (asking && heir !== null) {
    return (
      <ConfirmDialog
        title={t('transferTitle')}
        word={heir.name}
        action={t('transferAction')}
        onConfirm={finish}
        onClose={() => setAsking(false)}
      >
        {t('transferText', { name: heir.name })}
      </ConfirmDialog>
    )
  }
  return (
    <Dialog onClose={onClose} title={t('transferTitle')} size={600}>
      <div className={confirm.form}>
        <Stepper active={scanned ? 1 : 0} size="xs" allowNextStepsSelect={false}>
          <Stepper.Step label={t('stepScan')} />
          <Stepper.Step label={t('stepPick')} />
          <Stepper.Step label={t('stepConfirm')} />
        </Stepper>
        {scanned ? (
          <div className={classes.step}>
            <p className={classes.hint}>{t('transferPick')}</p>
            <StaffPicker only="mayBeCreator" chosen={heir?.id ?? null} onChoose={setHeir} />
          </div>
        ) : (
          <LoadedPlace loaded={started}>
            {({ code: text, expiresAt }) => (
              <ScanCodeSheet
                code={text}
                expiresAt={expiresAt}
                state={state}
                text={t('transferScan')}
                onAnother={() => setRound((before) => before + 1)}
              />
            )}
          </LoadedPlace>
        )}
        <div className={confirm.buttons}>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button disabled={!scanned || heir === null} onClick={() => setAsking(true)}>
            {t('next')}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
