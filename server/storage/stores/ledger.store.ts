import type { Db } from '../storage.ts'
import type { Tables } from '../tables.ts'

export type LedgerEntry = Tables['ledgerEntries']

/** What an account holds, in fen; an account nothing was ever posted to holds nothing. */
export async function balanceOf(db: Db, account: string): Promise<number> {
  const row = await db.selectFrom('ledgerAccounts').select('balance').where('id', '=', account).executeTakeFirst()
  return Number(row?.balance ?? 0)
}

/** Adds one side of a posting, and what it does to its account. There is no way to change or remove an entry. */
export async function addEntry(db: Db, entry: LedgerEntry): Promise<void> {
  await db.insertInto('ledgerEntries').values(entry).execute()
  const known = await db
    .updateTable('ledgerAccounts')
    .set((eb) => ({ balance: eb('balance', '+', entry.fen) }))
    .where('id', '=', entry.account)
    .returning('id')
    .executeTakeFirst()
  if (known === undefined)
    await db.insertInto('ledgerAccounts').values({ id: entry.account, balance: entry.fen }).execute()
}

interface Stretch {
  readonly account: string
  readonly what: LedgerEntry['what']
  /** From that instant (included) to this one (excluded). */
  readonly from: number
  readonly to: number
}

const within = (db: Db, { account, what, from, to }: Stretch) =>
  db
    .selectFrom('ledgerEntries')
    .where('account', '=', account)
    .where('what', '=', what)
    .where('at', '>=', from)
    .where('at', '<', to)

/** How many entries of a kind an account has in a stretch of time, and what they come to. */
export async function totalsOf(db: Db, stretch: Stretch): Promise<{ count: number; fen: number }> {
  const { count, fen } = await within(db, stretch)
    .select((eb) => [eb.fn.countAll<number>().as('count'), eb.fn.sum<number | null>('fen').as('fen')])
    .executeTakeFirstOrThrow()
  return { count: Number(count), fen: Number(fen ?? 0) }
}

/** The same entries, the latest first, from after the posting `before` on. */
export async function entriesIn(
  db: Db,
  stretch: Stretch,
  { before, limit }: { readonly before: string | null; readonly limit: number },
): Promise<LedgerEntry[]> {
  let query = within(db, stretch).selectAll()
  const start =
    before === null
      ? undefined
      : await within(db, stretch).select(['at', 'postingId']).where('postingId', '=', before).executeTakeFirst()
  if (start !== undefined) {
    query = query.where((eb) =>
      eb.or([eb('at', '<', start.at), eb.and([eb('at', '=', start.at), eb('postingId', '<', start.postingId)])]),
    )
  }
  return query.orderBy('at', 'desc').orderBy('postingId', 'desc').limit(limit).execute()
}

/** Every account with what it holds, for whoever checks the books. */
export async function allBalances(db: Db): Promise<Tables['ledgerAccounts'][]> {
  return db.selectFrom('ledgerAccounts').selectAll().orderBy('id').execute()
}
