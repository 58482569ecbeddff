import { Button, Loader, SegmentedControl } from '@mantine/core'
import { IconPlugConnectedX } from '@tabler/icons-react'
import { useState } from 'react'
import { useSession } from '../data/session.store.ts'
import { signIn } from '../data/session.ts'
import { useExplain } from '../i18n/use-explain.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { CentredNote } from '../shell/CentredNote.tsx'
import { AccountForm } from './AccountForm.tsx'
import { CastPicker } from './CastPicker.tsx'
import classes from './SignIn.module.css'
import { SignInCard } from './SignInCard.tsx'
import { signInTexts } from './sign-in.texts.ts'
import { start, useStart } from './start.store.ts'

/** Who are you? In the demo anyone of the cast; elsewhere an account. Says which server is asked. */
export function SignIn() {
  const t = useTexts(signInTexts)
  const inDemo = useSession(({ hello }) => hello?.world === 'demo')
  return (
    <SignInCard title={t('title')} tagline={t('tagline')} size="list" note={inDemo && t('demoWorld')}>
      <Body />
    </SignInCard>
  )
}

function Body() {
  const t = useTexts(signInTexts)
  const explain = useExplain()
  const hello = useSession((session) => session.hello)
  const failed = useStart((state) => state.failed)
  const [method, setMethod] = useState<'cast' | 'account'>('cast')
  if (failed !== null && hello === null) {
    return (
      <CentredNote
        role="alert"
        icon={<IconPlugConnectedX size={30} stroke={1.5} />}
        title={t('failed')}
        text={explain(failed)}
      >
        <Button onClick={start}>{t('tryAgain')}</Button>
      </CentredNote>
    )
  }
  if (hello === null) {
    return (
      <output className={classes.waiting}>
        <Loader size="sm" aria-hidden /> {t('connecting')}
      </output>
    )
  }
  if (!hello.personas) return <AccountForm onSignIn={signIn} />
  return (
    <>
      <SegmentedControl
        aria-label={t('method')}
        fullWidth
        value={method}
        onChange={setMethod}
        data={[
          { value: 'cast', label: t('cast') },
          { value: 'account', label: t('account') },
        ]}
      />
      {method === 'cast' ? <CastPicker /> : <AccountForm onSignIn={signIn} />}
    </>
  )
}
