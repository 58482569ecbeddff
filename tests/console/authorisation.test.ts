import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ConsoleInput, type ConsoleRequestName, consoleRequests } from '#shared/console/requests.ts'
import { usualSettings } from '#shared/domain/enterprise-settings.ts'
import type { Reply } from '#shared/protocol/reply.ts'
import { insertImport } from '../../server/storage/stores/imports.store.ts'
import type { Client } from '../client.ts'
import { aRobot } from '../valid-inputs.ts'
import type { ConsoleClient } from './console-client.ts'
import { ConsoleWorld, manageAll } from './console-world.ts'

/** Who asks, and whether what they ask about lies in the sub-admins' scope. X is the creator of another enterprise. */
const askers = {
  C: { personId: 'founder', region: 'inside' },
  S: { personId: 'chief', region: 'outside' },
  E: { personId: 'helper', region: 'outside' },
  Mi: { personId: 'sub-manage', region: 'inside' },
  Mo: { personId: 'sub-manage', region: 'outside' },
  Vi: { personId: 'sub-view', region: 'inside' },
  Vo: { personId: 'sub-view', region: 'outside' },
  N: { personId: 'sub-none', region: 'inside' },
  X: { personId: 'ally', region: 'inside' },
} as const

type Asker = keyof typeof askers

/**
 * What the rule book says, request by request: `+` done, `r` not in that role, `p` not granted, `s` outside the scope,
 * `n` no such thing (for this console), `c` stopped at the name to confirm, `e` refused for another reason.
 */
const table = `
  request                          | C | S | E | Mi | Mo | Vi | Vo | N | X
  console:overview                 | + | + | + | +  | +  | +  | +  | + | +
  console:enterpriseRename         | + | + | + | r  | r  | r  | r  | r | c
  console:signOut                  | + | + | + | +  | +  | +  | +  | + | +
  console:admins                   | + | + | + | r  | r  | r  | r  | r | +
  console:adminFind                | + | + | + | r  | r  | r  | r  | r | +
  console:adminAdd                 | + | + | + | r  | r  | r  | r  | r | e
  console:adminAdd super           | + | r | r | r  | r  | r  | r  | r | e
  console:adminChange              | + | + | + | r  | r  | r  | r  | r | n
  console:adminChange super        | + | r | r | r  | r  | r  | r  | r | n
  console:adminDelete              | + | + | + | r  | r  | r  | r  | r | n
  console:adminDelete super        | + | r | r | r  | r  | r  | r  | r | n
  console:transferStart            | + | r | r | r  | r  | r  | r  | r | +
  console:transferState            | n | r | r | r  | r  | r  | r  | r | n
  console:transferFinish           | n | r | r | r  | r  | r  | r  | r | n
  console:departments              | + | + | + | +  | s  | +  | s  | p | n
  console:departmentFind           | + | + | + | +  | +  | +  | +  | p | +
  console:departmentAdd            | + | + | + | +  | s  | p  | p  | p | n
  console:departmentRename         | + | + | + | +  | s  | p  | p  | p | n
  console:departmentMove           | + | + | + | +  | s  | p  | p  | p | n
  console:departmentDelete         | + | + | + | +  | s  | p  | p  | p | n
  console:people                   | + | + | + | +  | s  | +  | s  | p | n
  console:person                   | + | + | + | +  | s  | +  | s  | p | n
  console:personAdd                | + | + | + | +  | s  | p  | p  | p | n
  console:personChange             | + | + | + | +  | s  | p  | p  | p | n
  console:personPlace              | + | + | + | +  | s  | p  | p  | p | n
  console:peopleMove               | + | + | + | +  | s  | p  | p  | p | n
  console:personActivate           | + | + | + | +  | s  | p  | p  | p | n
  console:personDeactivate         | + | + | + | +  | s  | p  | p  | p | n
  console:personLeave              | + | + | + | +  | s  | p  | p  | p | n
  console:personPassword           | + | + | + | +  | s  | p  | p  | p | n
  console:importRows               | + | + | + | +  | +  | p  | p  | p | n
  console:importApply              | + | + | + | +  | e  | p  | p  | p | n
  console:chatSettings             | + | + | + | +  | +  | +  | +  | p | +
  console:chatSettingsChange       | + | + | + | s  | s  | p  | p  | p | c
  console:departmentGroupsPreview  | + | + | + | +  | +  | +  | +  | p | +
  console:departmentGroupsSet      | + | + | + | s  | s  | p  | p  | p | c
  console:groups                   | + | + | + | +  | +  | +  | +  | p | +
  console:group                    | + | + | + | +  | s  | +  | s  | p | n
  console:group external           | + | + | + | +  | s  | +  | s  | p | n
  console:groupMembers             | + | + | + | +  | s  | +  | s  | p | n
  console:groupHandOver            | + | + | + | +  | s  | p  | p  | p | n
  console:groupHandOver external   | + | + | + | +  | s  | p  | p  | p | n
  console:robots                   | + | + | + | +  | +  | +  | +  | p | +
  console:robot                    | + | + | + | +  | s  | +  | s  | p | n
  console:robotSet                 | + | + | + | +  | s  | p  | p  | p | n
  console:robotDelete              | + | + | + | +  | s  | p  | p  | p | n
  console:audit                    | + | + | + | +  | +  | +  | +  | p | +
`

let console: ConsoleWorld
let clerk: Client
const open = new Map<string, ConsoleClient>()

beforeAll(async () => {
  console = await ConsoleWorld.start()
  for (const { personId } of Object.values(askers)) open.set(personId, await console.console(personId))
  clerk = await console.phone('clerk')
})
afterAll(() => console.close())

const rows = table
  .trim()
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
const [header = [], ...expectations] = rows
const columns = header.slice(1) as Asker[]

test('the table speaks of every request there is', () => {
  const named = new Set(expectations.map(([request = '']) => request.split(' ')[0]))
  expect([...named].sort()).toEqual(Object.keys(consoleRequests).sort())
  expect(columns).toEqual(Object.keys(askers))
})

describe('ADM-2: who may what in the console', () => {
  test.each(expectations.map(([request = '', ...cells]) => ({ request, cells })))(
    '$request',
    async ({ request, cells }) => {
      const [name = '', variant = 'plain'] = request.split(' ')
      const answers: string[] = []
      for (const asker of columns) {
        const { personId, region } = askers[asker]
        const input = await inputFor(name as ConsoleRequestName, variant, region, personId)
        const client = name === 'console:signOut' ? await console.console(personId) : open.get(personId)
        answers.push(letterOf(await client?.reply(name, input)))
      }
      expect(Object.fromEntries(columns.map((asker, at) => [asker, answers[at]]))).toEqual(
        Object.fromEntries(columns.map((asker, at) => [asker, cells[at]])),
      )
    },
  )
})

describe('without a console', () => {
  test.each(['clerk', 'visitor', 'scientist'])('%s is not let in', async (personId) => {
    const response = await console.tryToEnter(personId)
    expect(response.status).toBe(403)
    expect(await response.json()).toMatchObject({ error: { code: 'forbidden', reason: 'console.noRole' } })
  })

  test('another enterprise’s creator is not let into this one', async () => {
    const response = await console.tryToEnter('ally', 'acme')
    expect(await response.json()).toMatchObject({ error: { code: 'forbidden', reason: 'console.noRole' } })
  })

  test('every request of the console is refused to a chat session', async () => {
    for (const name of Object.keys(consoleRequests) as ConsoleRequestName[]) {
      const reply = await clerk.reply(name, await inputFor(name, 'plain', 'inside', 'clerk'))
      expect(reply, name).toMatchObject({ ok: false, error: { code: 'unauthenticated', reason: 'console.session' } })
    }
  })

  test('a chat’s token does not open a console, nor a console’s a chat', async () => {
    const chat = await console.world.signInAs('founder')
    await expect(console.consoleWith(chat)).rejects.toMatchObject({ data: { reason: 'session.ended' } })
    const admin = await console.console('founder')
    await expect(console.world.connectWith('founder', admin.token)).rejects.toMatchObject({
      data: { reason: 'session.ended' },
    })
  })

  test('a console answers no request of the chat', async () => {
    const admin = await console.console('founder')
    expect(await admin.reply('people:get', { ids: ['clerk'] })).toMatchObject({ error: { reason: 'request.unknown' } })
  })
})

function letterOf(reply: Reply<unknown> | undefined): string {
  if (reply === undefined) return 'no client'
  if (reply.ok) return '+'
  const { code, reason } = reply.error
  // The switch of the whole enterprise was turned by the first who might.
  if (reason === 'departmentGroups.already' || reason === 'departmentGroups.turning') return '+'
  const letters: Record<string, string> = {
    'console.role': 'r',
    'console.permission': 'p',
    'console.scope': 's',
    'console.confirm': 'c',
  }
  return letters[reason] ?? (code === 'not_found' ? 'n' : 'e')
}

type Region = 'inside' | 'outside'
const departmentsOf = {
  inside: ['sales-east', 'sales-west', 'seller'],
  outside: ['lab', 'lab-one', 'scientist'],
} as const

/** A well-formed input about something fresh in that region of the enterprise. */
async function inputFor(name: ConsoleRequestName, variant: string, region: Region, asker: string): Promise<object> {
  const [departmentId, otherId, heirId] = departmentsOf[region]
  const change = { clientId: console.world.newClientId() }
  const page = { cursor: null, limit: 50 }
  const confirm = 'Acme Trading'
  const kind = variant === 'external' ? 'external' : 'internal'
  const person = async () => console.person(departmentId)
  const named = async () => {
    const { id, name: confirmed } = await person()
    return { ...change, personId: id, confirm: confirmed }
  }
  const admin = async (role: 'super' | 'sub') => {
    const { id, name: confirmed } = await person()
    await console.write(async ({ db, now }) => {
      const row = { enterpriseId: 'acme', personId: id, role, addedBy: 'founder', addedAt: now }
      await db
        .insertInto('admins')
        .values({ ...row, scope: '["sales"]', grants: JSON.stringify(manageAll) })
        .execute()
    })
    return { ...change, personId: id, confirm: confirmed }
  }
  const role = variant === 'super' ? ('super' as const) : ('sub' as const)
  const given = { role, scope: ['sales-east'], grants: manageAll }
  const code = `qun-scan:${'x'.repeat(43)}`
  const group = async () => console.group(kind, [(await person()).id, 'clerk', heirId])
  const robot = async () => console.robot((await group()).id)
  const file = async () => {
    const importId = console.world.newClientId()
    const cells = {
      name: 'Imported',
      departments: region === 'inside' ? 'Acme Trading/Sales' : 'Acme Trading/Laboratory',
    }
    const checked = { line: 2, name: 'Imported', account: '', departments: cells.departments, does: 'add', errors: [] }
    await console.write(({ db, now }) =>
      insertImport(db, {
        id: importId,
        enterpriseId: 'acme',
        personId: asker,
        rows: JSON.stringify([{ line: 2, cells, checked }]),
        createdAt: now,
        appliedAt: null,
      }),
    )
    return importId
  }
  const makers: { readonly [Name in ConsoleRequestName]: () => Promise<ConsoleInput<Name>> } = {
    'console:overview': async () => ({}),
    'console:enterpriseRename': async () => ({ ...change, name: 'Acme Trading', shortName: 'Acme', confirm }),
    'console:signOut': async () => ({}),
    'console:admins': async () => ({}),
    'console:adminFind': async () => ({ account: 'visitor' }),
    'console:adminAdd': async () => ({ ...(await named()), ...given }),
    'console:adminChange': async () => ({ ...(await admin(role)), ...given }),
    'console:adminDelete': () => admin(role),
    'console:transferStart': async () => ({}),
    'console:transferState': async () => ({ code }),
    'console:transferFinish': async () => ({ ...change, code, personId: 'chief', confirm: 'Staff chief' }),
    'console:departments': async () => ({ parentId: departmentId }),
    'console:departmentFind': async () => ({ text: 'a' }),
    'console:departmentAdd': async () => ({
      ...change,
      parentId: departmentId,
      name: `New ${console.world.newClientId()}`,
    }),
    'console:departmentRename': async () => {
      const { id } = await console.department(departmentId)
      return { ...change, departmentId: id, name: `Renamed ${id}` }
    },
    'console:departmentMove': async () => {
      const { id } = await console.department(departmentId)
      return { ...change, departmentId: id, parentId: otherId, beforeId: null }
    },
    'console:departmentDelete': async () => {
      const { id, name: confirmed } = await console.department(departmentId)
      return { ...change, departmentId: id, confirm: confirmed }
    },
    'console:people': async () => ({
      filter: { departmentId, below: true, text: '', state: 'inService', only: 'all' },
      ...page,
    }),
    'console:person': async () => ({ personId: (await person()).id }),
    'console:personAdd': async () => ({
      ...change,
      fields: {
        name: 'New',
        latinName: null,
        title: null,
        mobile: null,
        account: null,
        hidden: false,
        seesNobody: false,
        externalContact: false,
      },
      departments: [{ departmentId, leads: false }],
      activated: true,
    }),
    'console:personChange': async () => ({
      ...change,
      personId: (await person()).id,
      change: { title: 'Another', account: `a${console.world.newClientId()}` },
    }),
    'console:personPlace': async () => ({
      ...change,
      personId: (await person()).id,
      departments: [{ departmentId: otherId, leads: true }],
    }),
    'console:peopleMove': async () => ({
      ...change,
      personIds: [(await person()).id],
      fromId: departmentId,
      toId: otherId,
    }),
    'console:personActivate': async () => ({
      ...change,
      personId: (await console.person(departmentId, { activated: 0 })).id,
    }),
    'console:personDeactivate': named,
    'console:personLeave': named,
    'console:personPassword': async () => {
      const { personId, confirm: confirmed } = await named()
      return { personId, password: 'a long enough one', confirm: confirmed }
    },
    'console:importRows': async () => ({ importId: await file(), only: 'all', ...page }),
    'console:importApply': async () => ({ ...change, importId: await file(), skipErrors: false, confirm }),
    'console:chatSettings': async () => ({}),
    'console:chatSettingsChange': async () => ({ ...change, change: { watermark: !usualSettings.watermark }, confirm }),
    'console:departmentGroupsPreview': async () => ({ on: true }),
    'console:departmentGroupsSet': async () => ({ ...change, on: true, confirm }),
    'console:groups': async () => ({
      filter: { kind: null, state: null, ownership: 'any', ownerId: null, size: null, text: '' },
      ...page,
    }),
    'console:group': async () => ({ conversationId: (await group()).id }),
    'console:groupMembers': async () => ({ conversationId: (await group()).id, ...page }),
    'console:groupHandOver': async () => {
      const { id, name: confirmed } = await group()
      return { ...change, conversationId: id, personId: heirId, confirm: confirmed }
    },
    'console:robots': async () => ({ filter: { text: '', disabled: null, conversationId: null }, ...page }),
    'console:robot': async () => ({ robotId: await robot() }),
    'console:robotSet': async () => ({ ...change, robotId: await robot(), disabled: true }),
    'console:robotDelete': async () => ({ ...change, robotId: await robot(), confirm: aRobot.name }),
    'console:audit': async () => ({
      filter: { text: '', actions: [], byId: null, targetId: null, from: null, to: null },
      ...page,
    }),
  }
  return makers[name]()
}
