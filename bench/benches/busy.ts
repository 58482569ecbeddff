import { DatabaseSync } from 'node:sqlite'
import { calendarBusy } from '../../server/calendar/read-busy.ts'
import { inServer } from '../process/in-server.ts'
import { median } from '../report/median.ts'
import { percentile } from '../report/percentile.ts'
import type { Result } from '../report/result.ts'
import { buildCalendars } from '../worlds/build-calendars.ts'

const world = { people: 50, groups: 40, coming: 16, over: 60 } as const
const spans = { 'a day': 1, 'two weeks': 14 } as const
const day = 24 * 60 * 60_000
const turns = 60

/** The free and busy hours of fifty people whose calendars are full, told at once. */
export function busy(): Promise<Result[]> {
  return inServer(async ({ ctx, path }) => {
    const { conversationId, personIds } = await buildCalendars(ctx, world)
    const [personId = ''] = personIds
    const bare = bareOf(path, personIds)
    const results: Result[] = []
    for (const [name, days] of Object.entries(spans)) {
      const from = ctx.clock.now()
      const span = { from, until: from + days * day }
      const ask = () => calendarBusy(ctx, { personId }, { conversationId, personIds, span, except: null })
      const { people } = await ask()
      const told = people.reduce((sum, { busy, maybe }) => sum + busy.length + maybe.length, 0)
      const rows = bare(span)
      const times = { ours: [] as number[], bare: [] as number[] }
      for (let turn = 0; turn < turns; turn += 1) {
        const both = [timed(ask, times.ours), timed(async () => bare(span), times.bare)]
        for (const run of turn % 2 === 0 ? both : both.reverse()) await run()
      }
      results.push(asking(name, times, `${rows} rows, ${told} spans told`))
    }
    return results
  })
}

function asking(name: string, times: { readonly ours: number[]; readonly bare: number[] }, what: string): Result {
  const [ours, baseline] = [median(times.ours), median(times.bare)]
  return {
    bench: 'busy',
    case: `${world.people} people, ${name}`,
    unit: 'ms',
    ours,
    baseline,
    value: ours / baseline,
    bar: null,
    note: `p95 ${percentile(times.ours, 0.95).toFixed(1)} / ${percentile(times.bare, 0.95).toFixed(1)} ms; ${what}`,
  }
}

function timed(run: () => Promise<unknown>, into: number[]): () => Promise<void> {
  return async () => {
    const begin = performance.now()
    await run()
    into.push(performance.now() - begin)
  }
}

/** The same rows with the answers to them, person by person, without opening a card. */
function bareOf(path: string, personIds: readonly string[]) {
  const database = new DatabaseSync(path, { readOnly: true })
  const rows = database.prepare(`
    select cards.*, messages.seq, cardEntries.entry from members
    join cards on cards.conversationId = members.conversationId
    join messages on messages.id = cards.messageId
    left join cardEntries on cardEntries.cardId = cards.id and cardEntries.personId = members.personId
    where members.personId = ? and members.present = 1 and cards.occursUntil > ? and cards.occursFrom < ?
      and messages.seq > members.historyFrom
    order by cards.occursFrom`)
  return ({ from, until }: { readonly from: number; readonly until: number }): number =>
    personIds.reduce((sum, personId) => sum + rows.all(personId, from, until).length, 0)
}
