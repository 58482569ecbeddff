import { IconAlertCircleFilled, IconClock } from '@tabler/icons-react'
import type { PendingMessage } from '../../data/pending-message.ts'
import { discardSend, retrySend } from '../../data/send.ts'
import { explain } from '../../i18n/explain.ts'
import { useExplain } from '../../i18n/use-explain.ts'
import { useLanguage, useTexts } from '../../i18n/use-texts.ts'
import { notify } from '../../shell/notify.ts'
import classes from './PendingNote.module.css'
import { timelineTexts } from './timeline.texts.ts'

/** Beside an own message that the server has not confirmed: on its way, or refused. */
export function PendingSign({ pending }: { readonly pending: PendingMessage }) {
  const t = useTexts(timelineTexts)
  if (pending.state === 'refused') {
    return <IconAlertCircleFilled size={18} className={classes.refused} aria-hidden />
  }
  return (
    <span className={classes.waiting} title={t(pending.state)}>
      <IconClock size={14} aria-hidden />
      <span className="spoken">{t(pending.state)}</span>
    </span>
  )
}

/** Below a refused message: why, and what can be done. Nothing of it is lost until it is discarded. */
export function PendingNote({ pending }: { readonly pending: PendingMessage }) {
  const t = useTexts(timelineTexts)
  const language = useLanguage()
  const said = useExplain()
  if (pending.state !== 'refused') return null
  const reason = pending.refusal === null ? said(null) : explain(pending.refusal, language)
  const trying = (work: Promise<void>) =>
    work.catch((caught: unknown) => notify({ tone: 'failed', message: said(caught) }))
  return (
    <div className={classes.note} role="alert">
      <span>{t('refused', { reason })}</span>
      <button type="button" className={classes.action} onClick={() => trying(retrySend(pending.clientId))}>
        {t('retry')}
      </button>
      <button type="button" className={classes.action} onClick={() => trying(discardSend(pending.clientId))}>
        {t('discard')}
      </button>
    </div>
  )
}
