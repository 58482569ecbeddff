import { Button, Loader, SegmentedControl } from '@mantine/core'
import { IconPlugConnectedX } from '@tabler/icons-react'
import { useState } from 'react'
import logo from '../brand/qun.svg'
import { useSession } from '../data/session.store.ts'
import { useExplain } from '../i18n/use-explain.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { CentredNote } from '../shell/CentredNote.tsx'
import { AccountForm } from './AccountForm.tsx'
import { CastPicker } from './CastPicker.tsx'
import { Preferences } from './Preferences.tsx'
import classes from './SignIn.module.css'
import { signInTexts } from './sign-in.texts.ts'
import { start, useStart } from './start.store.ts'

/** Who are you? In the demo anyone of the cast; elsewhere an account. Says which server is asked. */
export function SignIn() {
  const t = useTexts(signInTexts)
  const serverUrl = useSession((session) => session.serverUrl)
  const hello = useSession((session) => session.hello)
  return (
    <main className={classes.page}>
      <div className={classes.card}>
        <header className={classes.header}>
          <img src={logo} alt="" width={48} height={48} />
          <div className={classes.words}>
            <h1 className={classes.title}>{t('title')}</h1>
            <p className={classes.tagline}>{t('tagline')}</p>
          </div>
          <Preferences />
        </header>
        <Body />
        <footer className={classes.footer}>
          <span>{t('server', { url: serverUrl })}</span>
          {hello?.world && <span>{t('world', { name: hello.world })}</span>}
        </footer>
      </div>
    </main>
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
  if (!hello.personas) return <AccountForm />
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
      {method === 'cast' ? <CastPicker /> : <AccountForm />}
    </>
  )
}
