import { Button, CopyButton } from '@mantine/core'
import { IconCheck, IconCopy, IconDeviceMobileCheck, IconRefresh } from '@tabler/icons-react'
import type { ScanState } from '#shared/console/scan.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { OpenPhone } from '../../phone/OpenPhone.tsx'
import { useShownCode } from '../../phone/use-shown-code.ts'
import { QrCode } from './QrCode.tsx'
import classes from './ScanCodeSheet.module.css'
import { scanTexts } from './scan.texts.ts'
import { useSecondsLeft } from './use-seconds-left.ts'

interface ScanCodeSheetProps {
  readonly code: string
  readonly expiresAt: number
  readonly state: ScanState
  readonly text: string
  readonly onAnother: () => void
}

/** A code to be scanned: the picture, the same as text, how far it is and how long it lives. @see ADM-4 */
export function ScanCodeSheet({ code, expiresAt, state: told, text, onAnother }: ScanCodeSheetProps) {
  const t = useTexts(scanTexts)
  const left = useSecondsLeft(expiresAt)
  const state = left === 0 && (told === 'waiting' || told === 'scanned') ? 'expired' : told
  const over = state === 'expired' || state === 'refused' || state === 'used'
  useShownCode(state === 'waiting' ? code : null, t('picture'))
  return (
    <div className={classes.sheet}>
      <div className={classes.picture} data-over={over || undefined}>
        <QrCode text={code} label={t('picture')} />
        {state !== 'waiting' && (
          <div className={classes.cover}>
            {over ? (
              <Button size="compact-sm" leftSection={<IconRefresh size={15} />} onClick={onAnother}>
                {t('another')}
              </Button>
            ) : (
              <IconDeviceMobileCheck size={44} stroke={1.5} aria-hidden />
            )}
          </div>
        )}
      </div>
      <div className={classes.words}>
        <p className={classes.text}>{text}</p>
        <p className={classes.state} role="status" data-state={state}>
          {t(state)}
        </p>
        {!over && <p className={classes.left}>{t('left', { count: left })}</p>}
        <div className={classes.line}>
          <code className={classes.code}>{code}</code>
          <CopyButton value={code}>
            {({ copied, copy }) => (
              <Button
                size="compact-xs"
                variant="default"
                leftSection={copied ? <IconCheck size={13} /> : <IconCopy size={13} />}
                onClick={copy}
              >
                {t(copied ? 'copied' : 'copy')}
              </Button>
            )}
          </CopyButton>
          <OpenPhone />
        </div>
      </div>
    </div>
  )
}
