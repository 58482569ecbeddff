import { DomainError } from '#shared/domain/error.ts'
import type { Db } from '../storage/storage.ts'
import { addEntry, balanceOf, type LedgerEntry } from '../storage/stores/ledger.store.ts'
import { bank, escrowOf } from './account.ts'

/** Money that goes from one account to another. */
export interface LedgerPosting extends Omit<LedgerEntry, 'postingId' | 'account'> {
  readonly id: string
  readonly from: string
  readonly to: string
}

/**
 * Books one posting: what one account loses the other gets, so that the sum over all of them never changes.
 * @throws DomainError when the account that gives has too little, with nothing booked
 * @see RP-3, RP-9
 */
export async function post(db: Db, { id, from, to, fen, what, cardId, at }: LedgerPosting): Promise<void> {
  if (!Number.isSafeInteger(fen) || fen <= 0 || from === to) throw new Error(`posting ${id} moves nothing`)
  if (from !== bank) {
    const balance = await balanceOf(db, from)
    // A card that holds too little is a fault of its rules, not of whoever opens it.
    if (balance < fen && cardId !== null && from === escrowOf(cardId))
      throw new Error(`card ${cardId} holds too little`)
    if (balance < fen) throw new DomainError('conflict', 'wallet.tooSmall', { balance, needed: fen })
  }
  const entry = { postingId: id, what, cardId, at }
  await addEntry(db, { ...entry, account: from, fen: -fen })
  await addEntry(db, { ...entry, account: to, fen })
}
