import { Radio } from '@mantine/core'
import { useState } from 'react'
import { setSwitch } from '../../data/manage-group.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { muteTimes } from '../mute-times.ts'
import { panelTexts } from '../panel/panel.texts.ts'
import { ConfirmDialog } from './ConfirmDialog.tsx'
import { dialogTexts } from './dialogs.texts.ts'

/** For how long nobody but owner and admins may speak. */
export function MuteAllDialog({ conversationId }: { readonly conversationId: string }) {
  const t = useTexts(dialogTexts)
  const words = useTexts(panelTexts)
  const [chosen, setChosen] = useState<string>('untilLifted')
  const lasting = muteTimes.find(({ key }) => key === chosen)?.lasting ?? 'always'
  return (
    <ConfirmDialog
      title={t('muteAll')}
      text={t('muteAllText')}
      confirm={t('turnOn')}
      onConfirm={() => setSwitch(conversationId, 'muteAll', true, lasting)}
    >
      <Radio.Group label={t('muteAllFor')} value={chosen} onChange={setChosen}>
        <div style={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 10, marginTop: 8 }}>
          {muteTimes.map(({ key }) => (
            <Radio key={key} value={key} label={words(key)} />
          ))}
        </div>
      </Radio.Group>
    </ConfirmDialog>
  )
}
