import { bank, walletOf } from '../ledger/account.ts'
import { post } from '../ledger/post.ts'
import type { Db } from '../storage/storage.ts'
import { daysBefore, type WorldTime } from './world-time.ts'

const hundredYuan = 100_00

/** Everybody has something to give, some more than others: 200 to 1100 yuan, the same every time. @see RP-9 */
export async function buildWallets(
  db: Db,
  people: readonly { readonly key: string }[],
  time: WorldTime,
): Promise<void> {
  for (const [place, { key }] of people.entries()) {
    await post(db, {
      id: `topUp-${key}`,
      from: bank,
      to: walletOf(key),
      fen: hundredYuan * (2 + ((place * 7) % 10)),
      what: 'toppedUp',
      cardId: null,
      at: daysBefore(400, time),
    })
  }
}
