import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTexts } from '../i18n/use-texts.ts'
import classes from './DetailActions.module.css'
import type { DetailProps } from './face.ts'
import { featureTexts } from './features.texts.ts'
import { isRemindable } from './is-remindable.ts'

interface DetailActionsProps
  extends Pick<
    DetailProps<never, never, never, never>,
    'card' | 'phase' | 'mayManage' | 'busy' | 'onEnd' | 'onExport' | 'onRemind'
  > {
  /** Whether the viewer may export what was answered. */
  readonly exportable: boolean
  /** The words of the button that reminds; absent where that is done elsewhere. */
  readonly remind?: string
  /** Where ending it early is called something else: the button, what is asked before, the answer that does it. */
  readonly ending?: { readonly button: string; readonly question: string; readonly confirm: string }
  /** The tool's own actions, last. */
  readonly children?: ReactNode
}

/** The bottom of most tools' details: export, end early (asked twice), remind, and what the tool adds. @see TOOL-2, TOOL-4, TOOL-5 */
export function DetailActions(props: DetailActionsProps) {
  const { phase, mayManage, busy, onEnd, ending, exportable, onExport, remind, children } = props
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
      {exportable &&
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
      {remind && isRemindable(props) && (
        <Button size="xs" variant="light" loading={busy === 'remind'} onClick={props.onRemind}>
          {remind}
        </Button>
      )}
      {children}
    </div>
  )
}
