import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import type { Context } from '../../server/context.ts'
import { afterDirectoryChange } from '../../server/domain/departments/after-directory-change.ts'
import { departmentGroupsState } from '../../server/domain/departments/department-groups-state.ts'
import { setDepartmentGroups } from '../../server/domain/departments/set-department-groups.ts'
import { write } from '../../server/domain/once.ts'
import { openSqlite } from '../../server/storage/sqlite.ts'
import { inServer } from '../process/in-server.ts'
import { median } from '../report/median.ts'
import { percentile } from '../report/percentile.ts'
import type { Result } from '../report/result.ts'
import { buildEnterprise } from '../worlds/build-enterprise.ts'

const world = { departments: 500, people: 10_000 } as const
const moves = 100

/** What turning on writes, and what one move does; the baseline puts the very same rows in by hand. */
const written = ['conversations', 'members', 'messages', 'departmentGroups', 'audit', 'auditPlaces'] as const

/** Department groups of a large enterprise turned on, and people who move between two of them. */
export function departments(): Promise<Result[]> {
  return inServer(async ({ ctx, folder }) => {
    await write(ctx, (work) => buildEnterprise(work, world))
    const turned = await turnOn(ctx)
    const baseline = await insertSame(ctx, join(folder, 'baseline.sqlite'))
    const moved = await moveAround(ctx, join(folder, 'moves.sqlite'))
    return [turning(turned, baseline), moving(moved)]
  })
}

interface Turned {
  readonly elapsed: number
  readonly longestPause: number
}

async function turnOn(ctx: Context): Promise<Turned> {
  const pauses = monitorEventLoopDelay({ resolution: 5 })
  pauses.enable()
  const begin = performance.now()
  await write(ctx, (work) => setDepartmentGroups(work, { enterpriseId: 'bench', on: true, by: 'person-0' }))
  while ((await departmentGroupsState(ctx.storage.read, 'bench')).state !== 'on')
    await new Promise((next) => setTimeout(next, 5))
  const elapsed = performance.now() - begin
  pauses.disable()
  const made = await countOf(ctx, 'departmentGroups')
  if (made !== world.departments || (await countOf(ctx, 'members')) !== world.people)
    throw new Error(`only ${made} groups were made`)
  return { elapsed, longestPause: pauses.max / 1e6 }
}

async function countOf(ctx: Context, table: (typeof written)[number]): Promise<number> {
  const row = await ctx.storage.read
    .selectFrom(table)
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return Number(row.n)
}

/** The same rows into an empty database of the same shape, in as many durable transactions. */
async function insertSame(ctx: Context, path: string): Promise<number> {
  const byHand = await handOf(path)
  let elapsed = 0
  for (const table of written) {
    const rows: readonly object[] = await ctx.storage.read.selectFrom(table).selectAll().execute()
    const atOnce = Math.ceil(rows.length / 4)
    for (let from = 0; from < rows.length; from += atOnce)
      elapsed += byHand({ [table]: rows.slice(from, from + atOnce) })
  }
  return elapsed
}

interface Moved {
  readonly ours: readonly number[]
  readonly baseline: readonly number[]
}

/** Each move beside the rows it leaves, put into a database by hand in one durable transaction. */
async function moveAround(ctx: Context, path: string): Promise<Moved> {
  const byHand = await handOf(path)
  const [ours, baseline]: [number[], number[]] = [[], []]
  for (let turn = 0; turn < moves; turn += 1) {
    const personId = `person-${world.departments + turn}`
    const [from, to] = [`leaf-${turn}`, `leaf-${turn + 200}`]
    const position = 100_000 + turn
    const begin = performance.now()
    await write(ctx, async (work) => {
      await work.db
        .deleteFrom('departmentPeople')
        .where('departmentId', '=', from)
        .where('personId', '=', personId)
        .execute()
      await work.db.insertInto('departmentPeople').values({ departmentId: to, personId, leads: 0, position }).execute()
      await afterDirectoryChange(work, 'bench', { departmentIds: [from, to], personIds: [] })
    })
    ours.push(performance.now() - begin)
    // Announcing it is not part of it, and must not be measured with the next one.
    await new Promise((next) => setTimeout(next, 5))
    const lines = await ctx.storage.read.selectFrom('messages').selectAll().orderBy('id', 'desc').limit(2).execute()
    const entries = await ctx.storage.read.selectFrom('audit').selectAll().orderBy('id', 'desc').limit(2).execute()
    const rows = ctx.storage.read.selectFrom('members').selectAll().where('personId', '=', personId)
    baseline.push(
      byHand({
        messages: lines,
        audit: entries,
        members: await rows.execute(),
        departmentPeople: [{ departmentId: to, personId, leads: 0, position }],
      }),
    )
  }
  return { ours, baseline }
}

type Rows = Readonly<Record<string, readonly object[]>>

/** Puts rows in with plain statements; answers the milliseconds it took. */
async function handOf(path: string): Promise<(rows: Rows) => number> {
  const storage = await openSqlite(path)
  await storage.close()
  const database = new DatabaseSync(path)
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
  const insertOf = (table: string, row: object) => {
    const names = Object.keys(row).map((name) => `"${name}"`)
    return database.prepare(
      `INSERT OR REPLACE INTO "${table}" (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
    )
  }
  return (rows) => {
    // Rows as SQLite itself gave them: texts, numbers and nulls.
    const all = Object.entries(rows).flatMap(([table, list]) =>
      list.map((row) => ({ insert: insertOf(table, row), values: Object.values(row) as SQLInputValue[] })),
    )
    const begin = performance.now()
    database.exec('BEGIN IMMEDIATE')
    for (const { insert, values } of all) insert.run(...values)
    database.exec('COMMIT')
    return performance.now() - begin
  }
}

function turning({ elapsed, longestPause }: Turned, baseline: number): Result {
  return {
    bench: 'departments',
    case: `turned on: ${world.people} people, ${world.departments} leaves`,
    unit: 's',
    ours: elapsed / 1000,
    baseline: baseline / 1000,
    value: elapsed / 1000,
    bar: { is: 'at most', value: 5 },
    note: `${(elapsed / baseline).toFixed(1)} × raw inserts; longest pause of the loop ${longestPause.toFixed(0)} ms`,
  }
}

function moving({ ours: times, baseline }: Moved): Result {
  const ours = median(times)
  const raw = median(baseline)
  return {
    bench: 'departments',
    case: 'one person moves',
    unit: 'ms',
    ours,
    baseline: raw,
    value: ours,
    bar: { is: 'at most', value: 20 },
    note: `${(ours / raw).toFixed(1)} × the same rows by hand, p95 ${percentile(times, 0.95).toFixed(1)} beside ${percentile(baseline, 0.95).toFixed(1)} ms; durable, both groups changed`,
  }
}
