import { DatabaseSync } from 'node:sqlite'
import type { Context } from '../../server/context.ts'
import { indexPortion, mergePortion } from '../../server/domain/messages/index-words.ts'
import { searchMessages } from '../../server/sync/search-messages.ts'
import { inServer } from '../process/in-server.ts'
import { median } from '../report/median.ts'
import { percentile } from '../report/percentile.ts'
import type { Result } from '../report/result.ts'
import { buildArchive } from '../worlds/build-archive.ts'

const world = { messages: 1_000_000, groups: 500 } as const
const bar = 50

/** Words of two Chinese characters, taken from what was said, among a million messages. */
export function search(): Promise<Result[]> {
  return inServer(async ({ ctx, path }) => {
    const { everyone, guest, texts } = await buildArchive(ctx, world)
    const indexed = await indexAll(ctx)
    const words = texts.map((text) => text.slice(0, 2))
    const bare = bareOf(path)
    return [
      await finding(ctx, bare, { name: 'a person in 200 groups', personId: everyone, words }),
      await finding(ctx, bare, { name: 'a person in two groups', personId: guest, words }),
      indexing(indexed),
    ]
  })
}

async function finding(
  ctx: Context,
  bare: ReturnType<typeof bareOf>,
  { name, personId, words }: { readonly name: string; readonly personId: string; readonly words: readonly string[] },
): Promise<Result> {
  const times = { ours: [] as number[], bare: [] as number[] }
  let hits = 0
  for (const [turn, text] of words.entries()) {
    const ours = async () => {
      hits += (await searchMessages(ctx, { personId }, { text })).messages.length
    }
    const both = [timed(ours, times.ours), timed(() => bare(text), times.bare)]
    for (const run of turn % 2 === 0 ? both : both.reverse()) await run()
  }
  const p95 = percentile(times.ours, 0.95)
  return {
    bench: 'search',
    case: `${name}, p95`,
    unit: 'ms',
    ours: p95,
    baseline: percentile(times.bare, 0.95),
    value: p95,
    bar: { is: 'at most', value: bar },
    note: `p50 ${median(times.ours).toFixed(2)} / ${median(times.bare).toFixed(2)} ms, slowest ${Math.max(...times.ours).toFixed(1)} ms; ${words.length} words, ${(hits / words.length).toFixed(1)} hits each`,
  }
}

function timed(run: () => Promise<unknown>, into: number[]): () => Promise<void> {
  return async () => {
    const begin = performance.now()
    await run()
    into.push(performance.now() - begin)
  }
}

/** The latest page of the same word, of anybody's messages and without reading them. */
function bareOf(path: string): (text: string) => Promise<unknown> {
  const database = new DatabaseSync(path, { readOnly: true })
  const match = database.prepare('select rowid from searchWords where searchWords match ? order by rowid desc limit 31')
  return async (text) => match.all(`"${text}"`)
}

interface Indexed {
  readonly messages: number
  readonly elapsed: number
  readonly portions: readonly number[]
}

/** What waits once everything is written; the server has begun by itself meanwhile. */
async function indexAll(ctx: Context): Promise<Indexed> {
  const { n } = await ctx.storage.read
    .selectFrom('searchPending')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  const portions: number[] = []
  for (let left = true; left; ) {
    left = false
    for (const portion of [indexPortion, mergePortion]) {
      const begin = performance.now()
      left = (await portion(ctx)) || left
      portions.push(performance.now() - begin)
    }
  }
  const elapsed = portions.reduce((sum, one) => sum + one, 0)
  return { messages: Number(n), elapsed, portions }
}

function indexing({ messages, elapsed, portions }: Indexed): Result {
  const each = (elapsed / messages) * 1000
  return {
    bench: 'search',
    case: 'putting a message into the index',
    unit: 'µs',
    ours: each,
    baseline: null,
    value: each,
    bar: null,
    note: `${messages} messages; a portion p50 ${median(portions).toFixed(1)}, p99 ${percentile(portions, 0.99).toFixed(1)}, the longest ${Math.max(...portions).toFixed(0)} ms`,
  }
}
