import { DomainError } from '#shared/domain/error.ts'
import { walletLimits } from '#shared/protocol/requests/wallet.ts'
import type { RequestInput, RequestOutput } from '#shared/protocol/requests.ts'
import type { Context, Who } from '../context.ts'
import { once } from '../domain/once.ts'
import { balanceOf } from '../storage/stores/ledger.store.ts'
import { bank, walletOf } from './account.ts'
import { post } from './post.ts'

export async function getWallet(ctx: Context, who: Who): Promise<RequestOutput<'wallet:get'>> {
  return { balance: await balanceOf(ctx.storage.read, walletOf(who.personId)), mayTopUp: ctx.playMoney }
}

/** Play money, where there is nothing else to pay with. @see RP-9 */
export async function topUpWallet(
  ctx: Context,
  who: Who,
  input: RequestInput<'wallet:topUp'>,
): Promise<RequestOutput<'wallet:topUp'>> {
  if (!ctx.playMoney) throw new DomainError('forbidden', 'wallet.noTopUp')
  const wallet = walletOf(who.personId)
  await once(ctx, who, { request: 'wallet:topUp', input }, async ({ db, newId, now }) => {
    const { fen } = input
    if ((await balanceOf(db, wallet)) + fen > walletLimits.holds)
      throw new DomainError('limit', 'wallet.full', { most: walletLimits.holds })
    await post(db, { id: newId(), from: bank, to: wallet, fen, what: 'toppedUp', cardId: null, at: now })
    return {}
  })
  return { balance: await balanceOf(ctx.storage.read, wallet) }
}
