import { Button, NativeSelect, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { RedPacketContent, RedPacketState, sharesOf } from '#shared/features/redPacket/red-packet.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { PagesEnd } from '../../pages/PagesEnd.tsx'
import { useTimeTexts } from '../../time/use-time-texts.ts'
import { useNames } from '../use-names.ts'
import { usePacketRecord } from '../use-packet-record.ts'
import classes from './RedPacketRecord.module.css'
import { redPacketTexts } from './red-packet.texts.ts'
import { bestOf } from './red-packet-view.ts'
import { yuan } from './yuan.ts'

const yearsShown = 5

interface RedPacketRecordProps {
  readonly now: () => number
  /** The viewer. */
  readonly me: string | null
  readonly onBack: () => void
}

/** My red packets: sent and received, a year at a time. @see RP-8 */
export function RedPacketRecord({ now, me, onBack }: RedPacketRecordProps) {
  const t = useTexts(redPacketTexts)
  const { divider } = useTimeTexts()
  const thisYear = new Date(now()).getFullYear()
  const [side, setSide] = useState<'sent' | 'received'>('received')
  const [year, setYear] = useState(thisYear)
  const pages = usePacketRecord(side, year)
  const { items, phase, sums } = pages
  const nameOf = useNames(items.map(({ card }) => card.createdBy))

  const rows = items.flatMap(({ card, ...posting }) => {
    const content = RedPacketContent.safeParse(card.content)
    const state = RedPacketState.safeParse(card.state)
    if (!content.success || !state.success) return []
    const best = card.mine != null && bestOf(content.data, state.data) === me
    return [{ ...posting, senderId: card.createdBy, content: content.data, state: state.data, best }]
  })

  return (
    <section className={classes.record} aria-label={t('mine')}>
      <div className={classes.choices}>
        <Button size="compact-sm" variant="subtle" onClick={onBack}>
          {t('back')}
        </Button>
        <SegmentedControl
          size="xs"
          aria-label={t('mine')}
          value={side}
          data={[
            { value: 'received', label: t('received') },
            { value: 'sent', label: t('sent') },
          ]}
          onChange={(chosen) => setSide(chosen === 'sent' ? 'sent' : 'received')}
        />
        <NativeSelect
          size="xs"
          aria-label={t('year')}
          value={String(year)}
          data={Array.from({ length: yearsShown }, (_, back) => String(thisYear - back))}
          onChange={(event) => setYear(Number(event.currentTarget.value))}
        />
      </div>
      {sums && (
        <p className={classes.total}>
          {t('count', { count: sums.count })} <strong>{t('sum', { yuan: yuan(sums.fen) })}</strong>
        </p>
      )}
      {phase === 'there' && rows.length === 0 && <p className={classes.none}>{t('none')}</p>}
      <ul className={classes.list}>
        {rows.map((packet) => (
          <li key={packet.postingId}>
            <span>
              {side === 'received' ? nameOf(packet.senderId) : t(packet.content.kind)}
              {packet.best && <em className={classes.best}>{t('best')}</em>}
              <small>
                {packet.content.greeting} · {divider(packet.at)}
              </small>
            </span>
            <span className={classes.amount}>
              {t('sum', { yuan: yuan(packet.fen) })}
              {side === 'sent' && (
                <small>
                  {`${packet.state.taken}/${sharesOf(packet.content)}`}
                  {packet.state.returned ? ` · ${t('returned', { yuan: yuan(packet.state.returned) })}` : ''}
                </small>
              )}
            </span>
          </li>
        ))}
      </ul>
      <PagesEnd pages={pages} />
    </section>
  )
}
