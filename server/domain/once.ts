import { createHash } from 'node:crypto'
import type { ConsoleRequestName } from '#shared/console/requests.ts'
import { DomainError } from '#shared/domain/error.ts'
import type { RequestName } from '#shared/protocol/requests.ts'
import type { Context, Who } from '../context.ts'
import type { Db } from '../storage/storage.ts'
import { findAnswer, rememberAnswer } from '../storage/stores/answers.store.ts'
import { News } from './news.ts'

/** The transaction a change happens in: its queries, its moment, what to tell afterwards. */
export interface Work {
  readonly db: Db
  readonly now: number
  readonly newId: () => string
  /** From 0 (included) to 1 (excluded). */
  readonly random: () => number
  readonly news: News
}

interface Asked {
  readonly request: RequestName | ConsoleRequestName
  readonly input: { readonly clientId: string }
}

/**
 * Does a change exactly once: a repeat of the same request with the same client id gets the first receipt, the same id
 * with another body is refused. Resolves only once durable, then announces. A receipt never carries content.
 */
export async function once<Receipt>(
  ctx: Context,
  who: Who,
  { request, input }: Asked,
  change: (work: Work) => Promise<Receipt>,
): Promise<Receipt> {
  const bodyHash = createHash('sha256').update(JSON.stringify(input)).digest('base64url')
  const key = { personId: who.personId, clientId: input.clientId, request, bodyHash }
  try {
    return await write(ctx, async (work) => {
      const receipt = await change(work)
      const first = await rememberAnswer(work.db, { ...key, receipt: JSON.stringify(receipt), at: work.now })
      if (!first) throw new DomainError('conflict', 'clientId.reused')
      return receipt
    })
  } catch (error) {
    // Whatever a repeat stumbles over (its own first result, a group closed since), the first answer stands.
    const earlier = await findAnswer(ctx.storage.read, key.personId, key.clientId)
    if (earlier === null) throw error
    if (earlier.request !== request || earlier.bodyHash !== bodyHash)
      throw new DomainError('conflict', 'clientId.reused')
    // Written by this very function for the same request.
    return JSON.parse(earlier.receipt) as Receipt
  }
}

/** One transaction and its announcement, for changes that need no client id. */
export async function write<Result>(ctx: Context, change: (work: Work) => Promise<Result>): Promise<Result> {
  const news = new News()
  const result = await ctx.storage.write((db) =>
    change({ db, now: ctx.clock.now(), newId: ctx.newId, random: ctx.random, news }),
  )
  ctx.announce(news)
  return result
}
