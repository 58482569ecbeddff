import { useTexts } from '../../i18n/use-texts.ts'
import classes from './RedPacketDetail.module.css'
import { redPacketTexts } from './red-packet.texts.ts'

interface EnvelopeProps {
  readonly from: string
  readonly greeting: string
  /** The coin turns. */
  readonly opening: boolean
  readonly busy: boolean
  readonly onOpen: () => void
  /** Leaves it closed and looks at who opened it. */
  readonly onLook: () => void
}

/** A packet still to be opened. @see RP-4, RP-8 */
export function Envelope({ from, greeting, opening, busy, onOpen, onLook }: EnvelopeProps) {
  const t = useTexts(redPacketTexts)
  return (
    <div className={classes.envelope} data-opening={opening || undefined}>
      <p className={classes.from}>{from}</p>
      <p className={classes.greeting}>{greeting}</p>
      <button
        type="button"
        className={classes.coin}
        aria-label={t('openLabel')}
        disabled={busy || opening}
        onClick={onOpen}
      >
        {t('open')}
      </button>
      <button type="button" className={classes.record} disabled={opening} onClick={onLook}>
        {t('record')}
      </button>
    </div>
  )
}
