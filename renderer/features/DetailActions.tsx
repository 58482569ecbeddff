import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import type { ExportFormat } from '#shared/protocol/http.ts'
import { useTexts } from '../i18n/use-texts.ts'
import classes from './DetailActions.module.css'
import type { CardPhase, Deed } from './face.ts'
import { featureTexts } from './features.texts.ts'

interface DetailActionsProps {
  readonly phase: CardPhase
  readonly mayManage: boolean
  readonly busy: Deed | null
  readonly onEnd: () => void
  /** Where ending it early is called something else: the button, what is asked before, the answer that does it. */
  readonly ending?: { readonly button: string; readonly question: string; readonly confirm: string }
  /** Absent where there is nothing to export. */
  readonly onExport?: (format: ExportFormat) => void
  /** The tool's own actions, last. */
  readonly children?: ReactNode
}

/** The bottom of most tools' details: export, end early (asked twice), and what the tool adds. @see TOOL-2, TOOL-4 */
export function DetailActions({ phase, mayManage, busy, onEnd, ending, onExport, children }: DetailActionsProps) {
  const t = useTexts(featureTexts)
  const [asking, setAsking] = useState(false)
  const endable = mayManage && (phase === 'open' || phase === 'readOnly')

  if (asking && endable) {
    return (
      <fieldset className={classes.actions} aria-label={ending?.button ?? t('endEarly')}>
        <span className={classes.question}>{ending?.question ?? t('endConfirm')}</span>
        <Button size="xs" variant="default" onClick={() => setAsking(false)}>
          {t('cancel')}
        </Button>
        <Button size="xs" color="red" autoFocus loading={busy === 'end'} onClick={onEnd}>
          {ending?.confirm ?? t('endNow')}
        </Button>
      </fieldset>
    )
  }
  return (
    <div className={classes.actions}>
      {onExport &&
        (['xlsx', 'csv'] as const).map((format) => (
          <Button
            key={format}
            size="xs"
            variant="default"
            leftSection={<IconDownload size={14} aria-hidden="true" />}
            disabled={busy === 'export'}
            onClick={() => onExport(format)}
          >
            {t(format)}
          </Button>
        ))}
      <span className={classes.space} />
      {endable && (
        <Button size="xs" variant="default" onClick={() => setAsking(true)}>
          {ending?.button ?? t('endEarly')}
        </Button>
      )}
      {children}
    </div>
  )
}
