import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Admin } from '#shared/console/admin.ts'
import type { Person } from '#shared/domain/person.ts'
import { useDeed } from '../../asking/use-deed.ts'
import { askConsole } from '../../data/console/ask-console.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { isPlainEnter } from '../../keyboard/is-plain-enter.ts'
import { Avatar } from '../../people/Avatar.tsx'
import { OutsiderMark } from '../../people/OutsiderMark.tsx'
import { StaffPicker } from '../pick/StaffPicker.tsx'
import classes from './AdminSteps.module.css'
import type { AdminDraft } from './admin-draft.ts'
import { adminsTexts } from './admins.texts.ts'

interface PersonStepProps {
  readonly draft: AdminDraft
  readonly admins: readonly Admin[]
  readonly onChange: (part: Partial<AdminDraft>) => void
}

/** Who: from the directory, or by account for somebody outside. @see ADM-3 */
export function PersonStep({ draft, admins, onChange }: PersonStepProps) {
  const t = useTexts(adminsTexts)
  if (draft.role === 'externalSuper') return <OutsideFinder draft={draft} onChange={onChange} />
  const taken = new Set(admins.map(({ person }) => person.id))
  return (
    <StaffPicker
      chosen={draft.person?.id ?? null}
      barred={({ id }) => (taken.has(id) ? t('already') : null)}
      onChoose={({ id, name }) => onChange({ person: { id, name } })}
    />
  )
}

function OutsideFinder({ draft, onChange }: Omit<PersonStepProps, 'admins'>) {
  const t = useTexts(adminsTexts)
  const [account, setAccount] = useState('')
  const [found, setFound] = useState<Person | 'nobody' | null>(null)
  const { busy, refused, run } = useDeed()
  const find = () =>
    run(async () => {
      const { person } = await askConsole('console:adminFind', { account: account.trim() })
      setFound(person ?? 'nobody')
      onChange({ person })
    })
  return (
    <div className={classes.step}>
      <div className={classes.finder}>
        <TextInput
          label={t('account')}
          value={account}
          maxLength={64}
          flex={1}
          autoComplete="off"
          onChange={(event) => setAccount(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (!isPlainEnter(event)) return
            event.preventDefault()
            void find()
          }}
        />
        <Button variant="default" loading={busy} disabled={account.trim() === ''} onClick={() => void find()}>
          {t('find')}
        </Button>
      </div>
      <div role="status">
        {refused}
        {found === 'nobody' && t('nobody')}
      </div>
      {found !== null && found !== 'nobody' && draft.person?.id === found.id && (
        <div className={classes.found}>
          <Avatar id={found.id} name={found.name} size={32} />
          {found.name}
          <OutsiderMark person={found} />
        </div>
      )}
    </div>
  )
}
