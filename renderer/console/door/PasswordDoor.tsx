import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { signInToConsole } from '../../data/console/console-session.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { useDeed } from '../use-deed.ts'
import classes from './Door.module.css'
import { doorTexts } from './door.texts.ts'

/** Account and password. What was typed stays when it was refused. */
export function PasswordDoor() {
  const t = useTexts(doorTexts)
  const [account, setAccount] = useState('')
  const [password, setPassword] = useState('')
  const { busy, problem, run } = useDeed()
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        void run(() => signInToConsole(account.trim(), password))
      }}
    >
      <TextInput
        label={t('accountLabel')}
        autoComplete="username"
        required
        withAsterisk={false}
        maxLength={64}
        value={account}
        onChange={(event) => setAccount(event.currentTarget.value)}
      />
      <PasswordInput
        label={t('password')}
        autoComplete="current-password"
        required
        withAsterisk={false}
        maxLength={200}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
      />
      <div role="alert" className={classes.problem}>
        {problem}
      </div>
      <Button type="submit" loading={busy} fullWidth>
        {t('signIn')}
      </Button>
    </form>
  )
}
