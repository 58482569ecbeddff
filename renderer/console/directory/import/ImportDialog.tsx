import { Button } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useState } from 'react'
import type { ImportSummary } from '#shared/console/import.ts'
import type { ConsoleOutput } from '#shared/console/requests.ts'
import { useTexts } from '../../../i18n/use-texts.ts'
import { CentredNote } from '../../../shell/CentredNote.tsx'
import { Dialog } from '../../frame/Dialog.tsx'
import { ChooseFile } from './ChooseFile.tsx'
import classes from './ImportDialog.module.css'
import { ImportPreview } from './ImportPreview.tsx'
import { importTexts } from './import.texts.ts'

type Imported = ConsoleOutput<'console:importApply'>
type Phase =
  | { readonly type: 'file' }
  | { readonly type: 'preview'; readonly summary: ImportSummary }
  | { readonly type: 'done'; readonly result: Imported }

/** People from a file: choose, look, confirm. @see ADM-5 */
export function ImportDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts(importTexts)
  const [phase, setPhase] = useState<Phase>({ type: 'file' })
  return (
    <Dialog onClose={onClose} title={t('title')} size={phase.type === 'preview' ? 860 : 560}>
      {phase.type === 'file' && <ChooseFile onChecked={(summary) => setPhase({ type: 'preview', summary })} />}
      {phase.type === 'preview' && (
        <ImportPreview
          key={phase.summary.importId}
          summary={phase.summary}
          onAnother={() => setPhase({ type: 'file' })}
          onDone={(result) => setPhase({ type: 'done', result })}
        />
      )}
      {phase.type === 'done' && (
        <div className={classes.done}>
          <CentredNote
            role="status"
            icon={<IconCircleCheck size={30} stroke={1.5} />}
            title={t('done')}
            text={t('result', { ...phase.result })}
          >
            <Button onClick={onClose}>{t('close')}</Button>
          </CentredNote>
        </div>
      )}
    </Dialog>
  )
}
