import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ConsoleSignedIn } from '#shared/console/http.ts'
import { openSqlite } from '../../server/storage/sqlite.ts'
import { ConsoleClient } from '../console/console-client.ts'
import { scratchFolder } from '../scratch-folder.ts'
import { seeded, uuidFrom } from '../seeded.ts'
import { ServerProcess } from '../server-process.ts'

const leaves = 300
const peopleOfLeaf = 4
const kills = 3

let folder: string
let server: ServerProcess | null = null

beforeEach(async () => {
  folder = scratchFolder()
  await buildAcme()
})
afterEach(async () => {
  await server?.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

test('DEP-1, DEP-2, DEP-12: kill -9 in the middle of turning groups on or off: in the end none is missing and none twice', async () => {
  await turnInConsole(true)
  for (let kill = 1; kill <= kills; kill += 1) await killOnTheWay()
  await untilState('on')
  expect(turn()).toEqual({ state: 'on', done: leaves, total: leaves })
  expect(rows('SELECT departmentId FROM departmentGroups ORDER BY departmentId')).toEqual(expectedLeaves())
  expectWholeGroups('department')

  await turnInConsole(false)
  await killOnTheWay()
  await untilState('off')
  expect(turn()).toEqual({ state: 'off', done: leaves, total: leaves })
  expect(rows('SELECT departmentId FROM departmentGroups')).toEqual([])
  expectWholeGroups('internal')
  expect(count("SELECT count(*) AS n FROM audit WHERE action = 'departmentGroup.ordinary'")).toBe(leaves)
}, 120_000)

/** Every group once, each with its people, its owner and one line that it was made. */
function expectWholeGroups(kind: string): void {
  expect(rows(`SELECT name FROM conversations WHERE kind = '${kind}' ORDER BY name`)).toEqual(
    expectedLeaves().map((id) => `Name of ${id}`),
  )
  expect(count('SELECT count(*) AS n FROM conversations')).toBe(leaves)
  const made = `SELECT conversationId AS one FROM messages WHERE body LIKE '%departmentGroupMade%'`
  expect(new Set(rows(made)).size).toBe(leaves)
  expect(rows(made)).toHaveLength(leaves)
  expect(count("SELECT count(*) AS n FROM audit WHERE action = 'departmentGroup.made'")).toBe(leaves)
  const members = `SELECT c.name || ': ' || group_concat(m.personId, ' ' ORDER BY m.personId) AS one
    FROM conversations c JOIN members m ON m.conversationId = c.id AND m.present = 1 GROUP BY c.id ORDER BY c.name`
  expect(rows(members)).toEqual(expectedLeaves().map((id) => `Name of ${id}: ${peopleOf(id).join(' ')}`))
  expect(count('SELECT count(*) AS n FROM conversations WHERE ownerId IS NULL OR memberCount <> 4')).toBe(0)
}

/** The switch is turned by the creator, in the console of a running server. */
async function turnInConsole(on: boolean): Promise<void> {
  const url = await startAgain()
  const response = await fetch(`${url}/api/console/sign-in/persona`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ personId: 'boss', enterpriseId: 'acme' }),
  })
  const entered = ConsoleSignedIn.parse(await response.json())
  if (entered.type !== 'signedIn') throw new Error('the boss is not in')
  const random = seeded(on ? 1 : 2)
  const page = await ConsoleClient.connect({ url, token: entered.token, newClientId: () => uuidFrom(random) })
  await page.change('console:departmentGroupsSet', { on, confirm: 'Acme Trading' })
  page.close()
}

/** Waits until some more groups are done, kills the server, and starts it again on the same folder. */
async function killOnTheWay(): Promise<void> {
  const before = turn().done
  await until(() => turn().done > before)
  expect((await server?.kill('SIGKILL'))?.signal).toBe('SIGKILL')
  const { state, done, total } = turn()
  expect(state).toMatch(/^turning/)
  expect(done).toBeGreaterThan(before)
  expect(done).toBeLessThan(total)
  await startAgain()
}

async function startAgain(): Promise<string> {
  await server?.kill('SIGKILL')
  server = new ServerProcess(['--port', '0', '--data', folder, '--testing'])
  return server.listening()
}

const untilState = (state: string) => until(() => turn().state === state)

/** Looks as often as the event loop turns; the test's own time limit is the only one. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((next) => setImmediate(next))
}

function turn(): { state: string; done: number; total: number } {
  const [row] = look('SELECT state, done, total FROM departmentTurns')
  return { state: String(row?.state), done: Number(row?.done ?? 0), total: Number(row?.total ?? 0) }
}

const rows = (sql: string) => look(sql).map((row) => String(Object.values(row)[0]))
const count = (sql: string) => Number(look(sql)[0]?.n)

/** What is committed, seen from outside of the server. */
function look(sql: string): Record<string, unknown>[] {
  const database = new DatabaseSync(join(folder, 'qun.sqlite'), { readOnly: true })
  try {
    return database.prepare(sql).all()
  } finally {
    database.close()
  }
}

const leafId = (place: number) => `leaf-${String(place).padStart(3, '0')}`
const expectedLeaves = () => Array.from({ length: leaves }, (_, place) => leafId(place))
const peopleOf = (id: string) => Array.from({ length: peopleOfLeaf }, (_, place) => `${id}-${place}`)

/** Leaves that get a group, and departments that must not: two people only, hidden ones only, and those above. */
async function buildAcme(): Promise<void> {
  const storage = await openSqlite(join(folder, 'qun.sqlite'))
  await storage.write(async (db) => {
    const enterprise = { id: 'acme', name: 'Acme Trading', shortName: 'Acme', creatorId: 'boss' }
    await db.insertInto('enterprises').values(enterprise).execute()
    const person = (id: string, hidden: 0 | 1 = 0) => {
      const unknown = { latinName: null, title: null, mobile: null, account: null, passwordHash: null, leftAt: null }
      const flags = { activated: 1, wechatBound: 1, hidden, seesNobody: 0, externalContact: 0 } as const
      return db
        .insertInto('people')
        .values({ id, name: id, enterpriseId: 'acme', ...unknown, ...flags })
        .execute()
    }
    let position = 0
    const department = async (id: string, parentId: string | null, people: readonly string[], hidden: 0 | 1 = 0) => {
      const row = { id, enterpriseId: 'acme', parentId, name: `Name of ${id}`, position }
      await db.insertInto('departments').values(row).execute()
      for (const personId of people) {
        position += 1
        await person(personId, hidden)
        await db.insertInto('departmentPeople').values({ departmentId: id, personId, leads: 0, position }).execute()
      }
    }
    await person('boss')
    await department('root', null, ['r1', 'r2', 'r3'])
    await department('two', 'root', ['t1', 't2'])
    await department('unseen', 'root', ['u1', 'u2', 'u3'], 1)
    for (const id of expectedLeaves()) await department(id, 'root', peopleOf(id))
  })
  await storage.close()
}
