import { Button } from '@mantine/core'
import { IconShieldLock } from '@tabler/icons-react'
import { useCallback, useState } from 'react'
import type { Scanned } from '#shared/console/scan.ts'
import { LoadedPlace } from '../asking/LoadedPlace.tsx'
import { RefusedLine } from '../asking/RefusedLine.tsx'
import { useLoaded } from '../asking/use-loaded.ts'
import type { Persona } from '../data/persona.ts'
import { answerCode, scanCode } from '../data/phone-scan.ts'
import { useExplain } from '../i18n/use-explain.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { OutcomeLine } from '../join/OutcomeLine.tsx'
import { useTimeTexts } from '../time/use-time-texts.ts'
import { phoneTexts } from './phone.texts.ts'
import classes from './ReadScan.module.css'

interface ReadScanProps {
  readonly persona: Persona
  readonly code: string
}

/** A code of the console: what it is for, and this person's yes or no. @see ADM-4 */
export function ReadScan({ persona, code }: ReadScanProps) {
  const scanned = useLoaded(useCallback(() => scanCode(persona, code), [persona, code]))
  return <LoadedPlace loaded={scanned}>{(what) => <Answer persona={persona} code={code} scanned={what} />}</LoadedPlace>
}

type Answered = 'confirm' | 'refuse' | null

function Answer({ persona, code, scanned }: ReadScanProps & { readonly scanned: Scanned }) {
  const t = useTexts(phoneTexts)
  const time = useTimeTexts()
  const explain = useExplain()
  const [busy, setBusy] = useState<Answered>(null)
  const [answered, setAnswered] = useState<Answered>(null)
  const [failed, setFailed] = useState<string | null>(null)
  const { purpose, enterprise, expiresAt } = scanned
  const answer = (wanted: 'confirm' | 'refuse') => {
    setBusy(wanted)
    setFailed(null)
    answerCode(persona, code, wanted)
      .then(
        () => setAnswered(wanted),
        (caught: unknown) => setFailed(explain(caught)),
      )
      .finally(() => setBusy(null))
  }
  return (
    <div className={classes.scan}>
      <span className={classes.sign} aria-hidden="true">
        <IconShieldLock size={30} stroke={1.5} />
      </span>
      <h3 className={classes.heading}>{t(purpose)}</h3>
      <p className={classes.text}>{t(`${purpose}Text`, { enterprise: enterprise?.name ?? '' })}</p>
      {answered === null ? (
        <>
          <p className={classes.until}>{t('until', { when: time.clock(expiresAt) })}</p>
          <Button fullWidth loading={busy === 'confirm'} disabled={busy !== null} onClick={() => answer('confirm')}>
            {t('confirm')}
          </Button>
          <Button
            fullWidth
            variant="default"
            loading={busy === 'refuse'}
            disabled={busy !== null}
            onClick={() => answer('refuse')}
          >
            {t('refuse')}
          </Button>
        </>
      ) : (
        <OutcomeLine outcome={answered === 'confirm' ? 'done' : 'refused'}>
          {t(answered === 'confirm' ? 'confirmed' : 'refused')}
        </OutcomeLine>
      )}
      <RefusedLine refused={failed} tight />
    </div>
  )
}
