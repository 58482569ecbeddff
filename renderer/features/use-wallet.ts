import { useEffect, useState } from 'react'
import type { RequestOutput } from '#shared/protocol/requests.ts'
import { getWallet, topUpWallet } from '../data/wallet.ts'

/** What is in the viewer's wallet, null until it is known, and how to put play money in. @see RP-9 */
export function useWallet() {
  const [wallet, setWallet] = useState<RequestOutput<'wallet:get'> | null>(null)
  useEffect(() => {
    // Without an answer the balance is not shown; the server decides anyway.
    getWallet().then(setWallet, () => undefined)
  }, [])
  async function topUp(fen: number): Promise<void> {
    const balance = await topUpWallet(fen).catch(() => null)
    if (balance !== null && wallet !== null) setWallet({ ...wallet, balance })
  }
  return { wallet, topUp }
}
