import { Button, PasswordInput } from '@mantine/core'
import { useState } from 'react'
import type { ConsolePerson } from '#shared/console/person.ts'
import { RefusedLine } from '../../asking/RefusedLine.tsx'
import { useDeed } from '../../asking/use-deed.ts'
import { askConsole, changeInConsole } from '../../data/console/ask-console.ts'
import { useConsoleCan } from '../../data/console/use-console-can.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { notify } from '../../shell/notify.ts'
import { ConfirmDialog } from '../confirm/ConfirmDialog.tsx'
import sheet from '../frame/Sheet.module.css'
import { personTexts } from './person.texts.ts'

type Asking = 'deactivate' | 'leave' | 'password'

/** A person's way in: opened, closed, or gone for good. @see ADM-5 */
export function AccountSection({ person }: { readonly person: ConsolePerson }) {
  const t = useTexts(personTexts)
  const [asking, setAsking] = useState<Asking | null>(null)
  const { busy, refused, run } = useDeed()
  const verdict = useConsoleCan('directory.manage', { account: person.role })
  const { id: personId, name } = person
  const activate = async () => {
    await changeInConsole('console:personActivate', (clientId) => ({ clientId, personId }))
    notify({ tone: 'done', message: t('activated', { name }) })
  }
  const why = verdict.allowed ? null : t('outranked')
  return (
    <section className={sheet.section} aria-label={t('accountState')}>
      <h3 className={sheet.heading}>{t('accountState')}</h3>
      {why && <p className={sheet.text}>{why}</p>}
      <div className={sheet.buttons}>
        {person.activated ? (
          <Button size="xs" variant="default" disabled={why !== null} onClick={() => setAsking('deactivate')}>
            {t('deactivate')}
          </Button>
        ) : (
          <Button size="xs" variant="light" loading={busy} onClick={() => void run(activate)}>
            {t('activate')}
          </Button>
        )}
        <Button
          size="xs"
          variant="default"
          disabled={why !== null || person.account === null}
          {...(person.account === null && { title: t('noAccount') })}
          onClick={() => setAsking('password')}
        >
          {t('password')}
        </Button>
        <Button size="xs" variant="outline" color="red" disabled={why !== null} onClick={() => setAsking('leave')}>
          {t('leave')}
        </Button>
      </div>
      <RefusedLine refused={refused} tight />
      {asking === 'password' && <SetPassword person={person} onClose={() => setAsking(null)} />}
      {(asking === 'deactivate' || asking === 'leave') && (
        <EndAccount person={person} how={asking} onClose={() => setAsking(null)} />
      )}
    </section>
  )
}

interface EndAccountProps {
  readonly person: ConsolePerson
  readonly how: 'deactivate' | 'leave'
  readonly onClose: () => void
}

const requests = { deactivate: 'console:personDeactivate', leave: 'console:personLeave' } as const

function EndAccount({ person: { id: personId, name }, how, onClose }: EndAccountProps) {
  const t = useTexts(personTexts)
  return (
    <ConfirmDialog
      title={t(how === 'leave' ? 'leaveTitle' : 'deactivateTitle', { name })}
      word={name}
      action={t(how)}
      onConfirm={async (confirm) => {
        await changeInConsole(requests[how], (clientId) => ({ clientId, personId, confirm }))
        notify({ tone: 'done', message: t(how === 'leave' ? 'left' : 'deactivated', { name }) })
      }}
      onClose={onClose}
    >
      {t(how === 'leave' ? 'leaveText' : 'deactivateText')}
    </ConfirmDialog>
  )
}

function SetPassword({ person: { id: personId, name }, onClose }: Omit<EndAccountProps, 'how'>) {
  const t = useTexts(personTexts)
  const [password, setPassword] = useState('')
  return (
    <ConfirmDialog
      title={t('passwordTitle', { name })}
      word={name}
      action={t('password')}
      tone="plain"
      ready={password.length >= 8}
      onConfirm={async (confirm) => {
        await askConsole('console:personPassword', { personId, password, confirm })
        notify({ tone: 'done', message: t('passwordSet') })
      }}
      onClose={onClose}
    >
      <p>{t('passwordText')}</p>
      <PasswordInput
        label={t('newPassword')}
        value={password}
        maxLength={200}
        autoComplete="new-password"
        onChange={(event) => setPassword(event.currentTarget.value)}
        visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
      />
    </ConfirmDialog>
  )
}
