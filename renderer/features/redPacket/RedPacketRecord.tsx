import { Button, NativeSelect, SegmentedControl } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { RequestOutput } from '#shared/protocol/requests.ts'
import { type PacketSide, redPacketRecord } from '../../data/wallet.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { useTimeTexts } from '../../time/use-time-texts.ts'
import { useNames } from '../use-names.ts'
import classes from './RedPacketRecord.module.css'
import { redPacketTexts } from './red-packet.texts.ts'
import { yuan } from './yuan.ts'

type RecordPage = RequestOutput<'redPacket:record'>

const yearsShown = 5

interface RedPacketRecordProps {
  readonly now: () => number
  readonly onBack: () => void
}

/** My red packets: sent and received, a year at a time. @see RP-8 */
export function RedPacketRecord({ now, onBack }: RedPacketRecordProps) {
  const t = useTexts(redPacketTexts)
  const { divider } = useTimeTexts()
  const thisYear = new Date(now()).getFullYear()
  const [side, setSide] = useState<PacketSide>('received')
  const [year, setYear] = useState(thisYear)
  const [page, setPage] = useState<RecordPage | 'failed' | null>(null)
  const there = page === null || page === 'failed' ? null : page
  const nameOf = useNames((there?.packets ?? []).map(({ senderId }) => senderId))

  useEffect(() => {
    let asked = true
    setPage(null)
    redPacketRecord(side, year, null).then(
      (first) => asked && setPage(first),
      () => asked && setPage('failed'),
    )
    return () => {
      asked = false
    }
  }, [side, year])

  async function more(shown: RecordPage): Promise<void> {
    const next = await redPacketRecord(side, year, shown.packets.at(-1)?.postingId ?? null).catch(() => null)
    setPage(next === null ? 'failed' : { ...next, packets: [...shown.packets, ...next.packets] })
  }

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
      {page === 'failed' && <p role="alert">{t('failed')}</p>}
      {there && (
        <>
          <p className={classes.total}>
            {t('count', { count: there.count })} <strong>{t('sum', { yuan: yuan(there.fen) })}</strong>
          </p>
          {there.packets.length === 0 && <p className={classes.none}>{t('none')}</p>}
          <ul className={classes.list}>
            {there.packets.map((packet) => (
              <li key={packet.postingId}>
                <span>
                  {side === 'received' ? nameOf(packet.senderId) : t(packet.kind)}
                  {packet.best && <em className={classes.best}>{t('best')}</em>}
                  <small>
                    {packet.greeting} · {divider(packet.at)}
                  </small>
                </span>
                <span className={classes.amount}>
                  {t('sum', { yuan: yuan(packet.fen) })}
                  {side === 'sent' && (
                    <small>
                      {`${packet.taken}/${packet.shares}`}
                      {packet.returned ? ` · ${t('returned', { yuan: yuan(packet.returned) })}` : ''}
                    </small>
                  )}
                </span>
              </li>
            ))}
          </ul>
          {there.more && (
            <Button size="xs" variant="default" onClick={() => void more(there)}>
              {t('more')}
            </Button>
          )}
        </>
      )}
    </section>
  )
}
