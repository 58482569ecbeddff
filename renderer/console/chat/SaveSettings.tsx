import type { EnterpriseSettings } from '#shared/domain/enterprise-settings.ts'
import { changeInConsole } from '../../data/console/ask-console.ts'
import { useConsole } from '../../data/console/console.store.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { notify } from '../../shell/notify.ts'
import { ConfirmDialog } from '../confirm/ConfirmDialog.tsx'
import { chatTexts } from './chat.texts.ts'

interface SaveSettingsProps {
  readonly change: Partial<EnterpriseSettings>
  readonly onClose: () => void
}

const words = {
  groupCap: 'cap',
  capAllowList: 'allowList',
  externalLimit: 'externalLimit',
  recallWithin: 'recallInternal',
  watermark: 'watermark',
  remotePictures: 'remotePictures',
} as const

/** Says which settings would change and asks again. */
export function SaveSettings({ change, onClose }: SaveSettingsProps) {
  const t = useTexts(chatTexts)
  const enterprise = useConsole((state) => state.overview?.enterprise.name ?? '')
  const changed = Object.entries(words).filter(([name]) => Object.hasOwn(change, name))
  return (
    <ConfirmDialog
      title={t('saveTitle')}
      word={enterprise}
      action={t('save')}
      tone="plain"
      onConfirm={async (confirm) => {
        await changeInConsole('console:chatSettingsChange', (clientId) => ({ clientId, change, confirm }))
        notify({ tone: 'done', message: t('saved') })
      }}
      onClose={onClose}
    >
      <p>{t('saveText')}</p>
      <ul>
        {changed.map(([name, word]) => (
          <li key={name}>{t(word)}</li>
        ))}
      </ul>
    </ConfirmDialog>
  )
}
