import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { changeInConsole } from '../../data/console/ask-console.ts'
import type { Overview } from '../../data/console/console.store.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { notify } from '../../shell/notify.ts'
import { ConfirmDialog } from '../confirm/ConfirmDialog.tsx'
import { enterpriseTexts } from './enterprise.texts.ts'

interface RenameEnterpriseProps {
  readonly enterprise: Overview['enterprise']
  readonly onClose: () => void
}

/** Another name for the enterprise; the present one has to be typed. */
export function RenameEnterprise({ enterprise, onClose }: RenameEnterpriseProps) {
  const t = useTexts(enterpriseTexts)
  const [name, setName] = useState(enterprise.name)
  const [shortName, setShortName] = useState(enterprise.shortName)
  const save = async (confirm: string) => {
    await changeInConsole('console:enterpriseRename', (clientId) => ({
      clientId,
      name: name.trim(),
      shortName: shortName.trim(),
      confirm,
    }))
    notify({ tone: 'done', message: t('renamed') })
  }
  return (
    <ConfirmDialog
      title={t('renameTitle')}
      word={enterprise.name}
      action={t('renameAction')}
      tone="plain"
      ready={name.trim() !== '' && shortName.trim() !== ''}
      onConfirm={save}
      onClose={onClose}
    >
      <p>{t('renameText')}</p>
      <TextInput
        label={t('name')}
        value={name}
        maxLength={64}
        required
        withAsterisk={false}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        mt="sm"
        label={t('shortName')}
        description={t('shortNameHint')}
        value={shortName}
        maxLength={20}
        required
        withAsterisk={false}
        onChange={(event) => setShortName(event.currentTarget.value)}
      />
    </ConfirmDialog>
  )
}
