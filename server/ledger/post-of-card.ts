import type { Work } from '../domain/once.ts'
import type { Posting, Purse } from '../features/rules.ts'
import type { Db } from '../storage/storage.ts'
import { escrowOf, walletOf } from './account.ts'
import { post } from './post.ts'

/** Books what a tool's rule moved, in the transaction of its decision. @see RP-3 */
export async function postOfCard(
  { db, now, newId }: Pick<Work, 'db' | 'now' | 'newId'>,
  cardId: string,
  postings: readonly Posting[],
): Promise<void> {
  for (const posting of postings) await bookCardPosting(db, cardId, { id: newId(), at: now, posting })
}

interface Booked {
  readonly id: string
  readonly at: number
  readonly posting: Posting
}

/**
 * A tool names wallets and "what the card holds"; which account that is stands here, so that no card reaches another's
 * money.
 */
export async function bookCardPosting(db: Db, cardId: string, { id, at, posting }: Booked): Promise<void> {
  const account = (purse: Purse) => (purse.type === 'wallet' ? walletOf(purse.personId) : escrowOf(cardId))
  const { from, to, what, fen } = posting
  await post(db, { id, from: account(from), to: account(to), what, fen, cardId, at })
}
