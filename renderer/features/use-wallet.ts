import { useEffect, useState } from 'react'
import type { RequestOutput } from '#shared/protocol/requests.ts'
import { useDeed } from '../asking/use-deed.ts'
import { getWallet, topUpWallet } from '../data/wallet.ts'

/** What is in the viewer's wallet, null until it is known, and how to put play money in. @see RP-9 */
export function useWallet() {
  const [wallet, setWallet] = useState<RequestOutput<'wallet:get'> | null>(null)
  useEffect(() => {
    // Without an answer the balance is not shown; the server decides anyway.
    getWallet().then(setWallet, () => undefined)
  }, [])
  const { busy, refused, run } = useDeed()
  const topUp = (fen: number) =>
    run(async () => {
      const balance = await topUpWallet(fen)
      setWallet((before) => before && { ...before, balance })
    })
  return { wallet, topUp, busy, refused }
}
