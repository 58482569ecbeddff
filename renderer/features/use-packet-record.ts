import { useEffect, useState } from 'react'
import type { RequestOutput } from '#shared/protocol/requests.ts'
import { type PacketSide, redPacketRecord } from '../data/wallet.ts'

type RecordPage = RequestOutput<'redPacket:record'>

/** The viewer's packets of a year: null on the way, `failed` without an answer. @see RP-8 */
export function usePacketRecord(side: PacketSide, year: number) {
  const [page, setPage] = useState<RecordPage | 'failed' | null>(null)
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
  async function more(): Promise<void> {
    if (page === null || page === 'failed') return
    const next = await redPacketRecord(side, year, page.packets.at(-1)?.postingId ?? null).catch(() => null)
    setPage(next === null ? 'failed' : { ...next, packets: [...page.packets, ...next.packets] })
  }
  return { page, more }
}
