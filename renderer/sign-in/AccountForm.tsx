import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { RefusedLine } from '../asking/RefusedLine.tsx'
import { useDeed } from '../asking/use-deed.ts'
import { useTexts } from '../i18n/use-texts.ts'
import classes from './AccountForm.module.css'
import { signInTexts } from './sign-in.texts.ts'

interface AccountFormProps {
  readonly onSignIn: (account: string, password: string) => Promise<void>
}

/** Account and password. What was typed stays when it was refused. */
export function AccountForm({ onSignIn }: AccountFormProps) {
  const t = useTexts(signInTexts)
  const [account, setAccount] = useState('')
  const [password, setPassword] = useState('')
  const { busy, refused, run } = useDeed()
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        void run(() => onSignIn(account.trim(), password))
      }}
    >
      <TextInput
        label={t('accountLabel')}
        autoComplete="username"
        autoFocus
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
      <RefusedLine refused={refused} tight />
      <Button type="submit" loading={busy} fullWidth>
        {t('signIn')}
      </Button>
    </form>
  )
}
