import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { DomainError } from '#shared/domain/error.ts'
import { signInToConsole } from '../../data/console/console-session.ts'
import { useSession } from '../../data/session.store.ts'
import { useExplain } from '../../i18n/use-explain.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { AccountForm } from '../../sign-in/AccountForm.tsx'
import { SignInCard } from '../../sign-in/SignInCard.tsx'
import { CastDoor } from './CastDoor.tsx'
import classes from './Door.module.css'
import { doorTexts } from './door.texts.ts'
import { ScanDoor } from './ScanDoor.tsx'

type Method = 'cast' | 'account' | 'scan'

/** Who are you, and may you? `refused` is why the way through the chat's session was closed. @see ADM-3, ADM-4 */
export function Door({ refused }: { readonly refused: unknown }) {
  const t = useTexts(doorTexts)
  const explain = useExplain()
  const personas = useSession((session) => session.hello?.personas ?? false)
  const mustScan = refused instanceof DomainError && refused.reason === 'console.mustScan'
  const [method, setMethod] = useState<Method>(mustScan ? 'scan' : personas ? 'cast' : 'account')
  const methods: Method[] = personas ? ['cast', 'account', 'scan'] : ['account', 'scan']
  return (
    <SignInCard title={t('title')} tagline={t('tagline')} size="form">
      {refused !== null && (
        <div role="alert" className={classes.refused}>
          {explain(refused)}
        </div>
      )}
      <SegmentedControl
        aria-label={t('method')}
        fullWidth
        value={method}
        onChange={setMethod}
        data={methods.map((value) => ({ value, label: t(value) }))}
      />
      {method === 'cast' && <CastDoor />}
      {method === 'account' && <AccountForm onSignIn={signInToConsole} />}
      {method === 'scan' && <ScanDoor />}
    </SignInCard>
  )
}
