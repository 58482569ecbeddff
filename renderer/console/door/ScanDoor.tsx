import { useCallback, useEffect, useState } from 'react'
import type { ScanState } from '#shared/console/scan.ts'
import { LoadedPlace } from '../../asking/LoadedPlace.tsx'
import { useLoaded } from '../../asking/use-loaded.ts'
import { makeSignInCode, pickUpSignIn } from '../../data/console/console-session.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { ScanCodeSheet } from '../scan/ScanCodeSheet.tsx'
import { doorTexts } from './door.texts.ts'

const askedEvery = 1000

/** A code for the phone of whoever wants in. @see ADM-4 */
export function ScanDoor() {
  const t = useTexts(doorTexts)
  const [round, setRound] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another round makes another code.
  const load = useCallback(() => makeSignInCode(), [round])
  const code = useLoaded(load)
  const pickUp = code.phase === 'ready' ? code.value.pickUp : null
  const state = useTurns(pickUp)
  return (
    <LoadedPlace loaded={code}>
      {({ code: text, expiresAt }) => (
        <ScanCodeSheet
          code={text}
          expiresAt={expiresAt}
          state={state}
          text={t('scanText')}
          onAnother={() => setRound((before) => before + 1)}
        />
      )}
    </LoadedPlace>
  )
}

/** Asks every second how far the code is, until nothing more can come of it. */
function useTurns(pickUp: string | null): ScanState {
  const [state, setState] = useState<ScanState>('waiting')
  useEffect(() => {
    setState('waiting')
    if (pickUp === null) return
    const timer = setInterval(() => {
      pickUpSignIn(pickUp).then(setState, () => setState('expired'))
    }, askedEvery)
    return () => clearInterval(timer)
  }, [pickUp])
  return state
}
