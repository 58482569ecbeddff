import { useCallback, useState } from 'react'
import type { RequestOutput } from '#shared/protocol/requests.ts'
import { type PacketSide, redPacketRecord } from '../data/wallet.ts'
import { type Pages, usePages } from '../pages/use-pages.ts'

type RecordPage = RequestOutput<'redPacket:record'>
type Packet = RecordPage['packets'][number]
type Sums = Pick<RecordPage, 'count' | 'fen'>

/** The viewer's packets of a year, page by page, and what they come to; null until that is known. @see RP-8 */
export function usePacketRecord(side: PacketSide, year: number): Pages<Packet> & { readonly sums: Sums | null } {
  const [sums, setSums] = useState<Readonly<Record<string, Sums>>>({})
  const part = `${side} ${year}`
  const ask = useCallback(
    async (before: string | null) => {
      const { packets, more, count, fen } = await redPacketRecord(side, year, before)
      setSums((known) => ({ ...known, [part]: { count, fen } }))
      return { items: packets, last: packets.at(-1)?.postingId ?? before, more }
    },
    [side, year, part],
  )
  return { ...usePages({ ask, keyOf }), sums: sums[part] ?? null }
}

const keyOf = ({ postingId }: Packet) => postingId
