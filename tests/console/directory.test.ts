import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { PeopleFilter } from '#shared/console/person.ts'
import type { ConsoleInput } from '#shared/console/requests.ts'
import type { ConsoleClient } from './console-client.ts'
import { ConsoleWorld } from './console-world.ts'
import { everyPage } from './every-page.ts'

let console: ConsoleWorld
let founder: ConsoleClient

beforeEach(async () => {
  console = await ConsoleWorld.start()
  founder = await console.console('founder')
})
afterEach(() => console.close())

const everyone: PeopleFilter = { departmentId: null, below: false, text: '', state: 'inService', only: 'all' }
const fields: ConsoleInput<'console:personAdd'>['fields'] = {
  name: 'New One',
  latinName: null,
  title: null,
  mobile: null,
  account: 'new.one',
  hidden: false,
  seesNobody: false,
  externalContact: true,
}

async function below(parentId: string | null): Promise<string[]> {
  const { departments } = await founder.ask('console:departments', { parentId })
  return departments.map(({ name }) => name)
}

async function idsOf(filter: Partial<PeopleFilter>, client = founder): Promise<string[]> {
  const { people } = await client.ask('console:people', {
    filter: { ...everyone, ...filter },
    cursor: null,
    limit: 200,
  })
  return people.map(({ id }) => id)
}

describe('ADM-5: departments', () => {
  test('the tree opens level by level, with counts that include hidden people', async () => {
    const { departments } = await founder.ask('console:departments', { parentId: null })
    expect(departments).toEqual([{ id: 'root', parentId: null, name: 'Acme Trading', people: 2, departments: 2 }])
    const { departments: next } = await founder.ask('console:departments', { parentId: 'root' })
    expect(next.map(({ name, people, departments: own }) => [name, people, own])).toEqual([
      ['Sales', 3, 2],
      ['Laboratory', 5, 1],
    ])
  })

  test('a sub-admin’s tree begins with the tops of their scope', async () => {
    const sub = await console.console('sub-manage')
    const { departments } = await sub.ask('console:departments', { parentId: null })
    expect(departments.map(({ id }) => id)).toEqual(['sales'])
    const { departments: found } = await sub.ask('console:departmentFind', { text: 'e' })
    expect(found.map(({ id }) => id).sort()).toEqual(['sales', 'sales-east', 'sales-west'])
  })

  test('they are added, renamed, moved, put in order and deleted', async () => {
    const { departmentId } = await founder.change('console:departmentAdd', { parentId: 'root', name: 'Third' })
    expect(await below('root')).toEqual(['Sales', 'Laboratory', 'Third'])
    await founder.change('console:departmentRename', { departmentId, name: 'Finance' })
    await founder.change('console:departmentMove', { departmentId, parentId: 'root', beforeId: 'sales' })
    expect(await below('root')).toEqual(['Finance', 'Sales', 'Laboratory'])
    await founder.change('console:departmentMove', {
      departmentId: 'sales-east',
      parentId: departmentId,
      beforeId: null,
    })
    expect(await below(departmentId)).toEqual(['East'])
    expect(await founder.refusal('console:departmentDelete', { departmentId, confirm: 'Finance' })).toMatchObject({
      reason: 'department.hasDepartments',
    })
    await founder.change('console:departmentMove', {
      departmentId: 'sales-east',
      parentId: 'sales',
      beforeId: 'sales-west',
    })
    await founder.change('console:departmentDelete', { departmentId, confirm: 'Finance' })
    expect(await below('root')).toEqual(['Sales', 'Laboratory'])
    expect(await below('sales')).toEqual(['East', 'West'])
  })

  test('impossible trees are refused', async () => {
    const move = (departmentId: string, parentId: string) =>
      founder.refusal('console:departmentMove', { departmentId, parentId, beforeId: null })
    expect(await move('sales', 'sales-east')).toMatchObject({ reason: 'department.insideItself' })
    expect(await move('sales', 'sales')).toMatchObject({ reason: 'department.insideItself' })
    expect(await move('root', 'sales')).toMatchObject({ reason: 'department.isRoot' })
    expect(await move('sales', 'partner-root')).toMatchObject({ reason: 'department.unknown' })
    expect(await founder.refusal('console:departmentAdd', { parentId: 'root', name: 'Sales' })).toMatchObject({
      reason: 'department.nameTaken',
    })
    expect(
      await founder.refusal('console:departmentRename', { departmentId: 'sales-east', name: 'West' }),
    ).toMatchObject({ reason: 'department.nameTaken' })
    expect(
      await founder.refusal('console:departmentDelete', { departmentId: 'root', confirm: 'Acme Trading' }),
    ).toMatchObject({ reason: 'department.isRoot' })
  })

  test.each(['\u200b', '\u3164 ', 'nul\u0000inside'])('a name nobody can see or keep is none: %j', async (name) => {
    const clientId = console.world.newClientId()
    const adding = await founder.reply('console:departmentAdd', { clientId, parentId: 'lab', name })
    expect(adding).toMatchObject({ ok: false, error: { code: 'invalid', details: { at: 'name' } } })
    const changing = await founder.reply('console:personChange', { clientId, personId: 'clerk', change: { name } })
    expect(changing).toMatchObject({ ok: false, error: { code: 'invalid', details: { at: 'change.name' } } })
  })

  test('who was only in a deleted department goes to the one above', async () => {
    await founder.change('console:departmentDelete', { departmentId: 'sales-east', confirm: 'East' })
    expect(await idsOf({ departmentId: 'sales' })).toEqual(expect.arrayContaining(['clerk', 'seller']))
    const { person } = await founder.ask('console:person', { personId: 'both' })
    expect(person.departments.map(({ departmentId }) => departmentId)).toEqual(['lab'])
  })

  test('the screen must ask again before a department goes, with its name as it is now', async () => {
    await founder.change('console:departmentRename', { departmentId: 'sales-west', name: 'Far West' })
    expect(
      await founder.refusal('console:departmentDelete', { departmentId: 'sales-west', confirm: 'West' }),
    ).toMatchObject({ code: 'conflict', reason: 'console.confirm' })
  })

  test('a repeat under the same client id makes one department; another body under it is refused', async () => {
    const input = { clientId: console.world.newClientId(), parentId: 'root', name: 'Once' }
    const first = await founder.reply('console:departmentAdd', input)
    expect(await founder.reply('console:departmentAdd', input)).toEqual(first)
    expect(await below('root')).toEqual(['Sales', 'Laboratory', 'Once'])
    expect(await founder.reply('console:departmentAdd', { ...input, name: 'Twice' })).toMatchObject({
      ok: false,
      error: { reason: 'clientId.reused' },
    })
  })

  test('what happens to departments reaches their groups', async () => {
    await founder.change('console:departmentGroupsSet', { on: true, confirm: 'Acme Trading' })
    await expect.poll(async () => (await founder.ask('console:chatSettings', {})).departmentGroups.state).toBe('on')
    for (const name of ['One', 'Two', 'Three']) {
      await founder.change('console:personAdd', {
        fields: { ...fields, name, account: null },
        departments: [{ departmentId: 'sales-west', leads: name === 'Two' }],
        activated: true,
      })
    }
    const { groups } = await founder.ask('console:groups', {
      filter: { kind: 'department', state: null, ownership: 'any', ownerId: null, size: null, text: 'West' },
      cursor: null,
      limit: 50,
    })
    expect(groups).toMatchObject([{ name: 'West', members: 3, departmentId: 'sales-west', owner: { name: 'Two' } }])
    await founder.change('console:departmentRename', { departmentId: 'sales-west', name: 'Far West' })
    await founder.change('console:peopleMove', { personIds: ['clerk'], fromId: 'sales-east', toId: 'sales-west' })
    const { group } = await founder.ask('console:group', { conversationId: groups[0]?.id ?? '' })
    expect(group).toMatchObject({ name: 'Far West', members: 4 })
  })
})

describe('ADM-5: people', () => {
  test('pages of people by name, filtered and searched', async () => {
    const pages = await everyPage((cursor) => founder.ask('console:people', { filter: everyone, cursor, limit: 4 }))
    const seen = pages.flatMap(({ people }) => people.map(({ id }) => id))
    expect(seen).toEqual([...seen].sort())
    expect(seen).toHaveLength(12)
    expect(pages[0]?.total).toBe(12)
    expect(await idsOf({ departmentId: 'sales', below: false })).toEqual(['sub-manage', 'sub-none', 'sub-view'])
    expect(await idsOf({ departmentId: 'sales', below: true, only: 'leaders' })).toEqual(['seller'])
    expect(await idsOf({ only: 'hidden' })).toEqual(['hidden'])
    expect(await idsOf({ state: 'notActivated' })).toEqual(['asleep'])
    expect(await idsOf({ text: 'SCIENT' })).toEqual(['scientist'])
    expect(await idsOf({ text: '%' })).toEqual([])
    expect(await idsOf({ text: '_' })).toEqual([])
  })

  test('a cursor that no server wrote is refused', async () => {
    const reply = await founder.reply('console:people', { filter: everyone, cursor: 'bm90aGluZw', limit: 4 })
    expect(reply).toMatchObject({ ok: false, error: { code: 'invalid', reason: 'input' } })
  })

  test('a sub-admin finds nobody outside the scope, in no list, search or count', async () => {
    const sub = await console.console('sub-manage')
    expect(await idsOf({}, sub)).toEqual(['both', 'clerk', 'seller', 'sub-manage', 'sub-none', 'sub-view'])
    expect(await idsOf({ text: 'scientist' }, sub)).toEqual([])
    const { total } = await sub.ask('console:people', { filter: everyone, cursor: null, limit: 2 })
    expect(total).toBe(6)
  })

  test('somebody new is in the directory, may sign in once activated and with a password', async () => {
    const departments = [{ departmentId: 'lab', leads: true }]
    const { personId } = await founder.change('console:personAdd', { fields, departments, activated: false })
    const signIn = () => console.world.post('/api/sign-in', { account: 'new.one', password: 'a fine password' })
    await founder.ask('console:personPassword', { personId, password: 'a fine password', confirm: 'New One' })
    expect((await signIn()).status).toBe(401)
    await founder.change('console:personActivate', { personId })
    expect((await signIn()).status).toBe(200)
    expect((await founder.ask('console:person', { personId })).person).toMatchObject({
      ...fields,
      activated: true,
      wechatBound: false,
      departments: [{ departmentId: 'lab', leads: true }],
    })
    expect(await founder.refusal('console:personAdd', { fields, departments, activated: true })).toMatchObject({
      reason: 'person.accountTaken',
    })
  })

  test('W-2: hidden people and people who see nobody are so in every answer of the directory', async () => {
    const clerk = await console.phone('clerk')
    const seen = async (text: string) => (await clerk.ask('directory:search', { text })).people.map(({ id }) => id)
    expect(await seen('scientist')).toEqual(['scientist'])
    await founder.change('console:personChange', { personId: 'scientist', change: { hidden: true } })
    expect(await seen('scientist')).toEqual([])
    expect((await clerk.ask('directory:browse', { departmentId: 'lab' })).people.map(({ id }) => id)).not.toContain(
      'scientist',
    )
    expect((await clerk.ask('people:get', { ids: ['scientist'] })).people).toEqual([])
    await founder.change('console:personChange', { personId: 'clerk', change: { seesNobody: true } })
    expect(await seen('seller')).toEqual([])
    expect(await idsOf({ text: 'scientist' })).toEqual(['scientist'])
  })

  test('several departments, each led or not', async () => {
    await founder.change('console:personPlace', {
      personId: 'clerk',
      departments: [
        { departmentId: 'sales-east', leads: true },
        { departmentId: 'lab-one', leads: false },
      ],
    })
    const { person } = await founder.ask('console:person', { personId: 'clerk' })
    expect(person.departments.map(({ departmentId, leads }) => [departmentId, leads]).sort()).toEqual([
      ['lab-one', false],
      ['sales-east', true],
    ])
    expect(await founder.refusal('console:personPlace', { personId: 'clerk', departments: [] })).toMatchObject({
      reason: 'person.noDepartment',
    })
  })

  test('a sub-admin moves people inside the scope, and touches no place outside it', async () => {
    const sub = await console.console('sub-manage')
    const lab = { departmentId: 'lab', leads: false }
    await sub.change('console:personPlace', {
      personId: 'both',
      departments: [{ departmentId: 'sales-west', leads: false }, lab],
    })
    const place = (departments: { departmentId: string; leads: boolean }[]) =>
      sub.refusal('console:personPlace', { personId: 'both', departments })
    expect(await place([{ departmentId: 'sales-west', leads: false }])).toMatchObject({ reason: 'console.scope' })
    expect(
      await place([
        { departmentId: 'sales-west', leads: false },
        { ...lab, leads: true },
      ]),
    ).toMatchObject({ reason: 'console.scope' })
    expect(await place([{ departmentId: 'lab-one', leads: false }, lab])).toMatchObject({ reason: 'console.scope' })
    expect(await sub.refusal('console:personChange', { personId: 'both', change: { hidden: true } })).toMatchObject({
      reason: 'console.scope',
    })
    expect(await sub.refusal('console:personLeave', { personId: 'both', confirm: 'Staff both' })).toMatchObject({
      reason: 'console.scope',
    })
  })

  test('nobody ends or takes over the account of an equal, of somebody above, or their own', async () => {
    const chief = await console.console('chief')
    const sub = await console.console('sub-manage')
    const leave = (client: ConsoleClient, personId: string) =>
      client.refusal('console:personLeave', { personId, confirm: `Staff ${personId}` })
    const outranked = { code: 'forbidden', reason: 'console.outranked' }
    expect(await leave(chief, 'founder')).toMatchObject(outranked)
    expect(await leave(chief, 'chief')).toMatchObject(outranked)
    expect(await leave(founder, 'founder')).toMatchObject(outranked)
    expect(await leave(sub, 'sub-view')).toMatchObject(outranked)
    expect(await leave(sub, 'sub-manage')).toMatchObject(outranked)
    expect(
      await sub.refusal('console:personDeactivate', { personId: 'sub-view', confirm: 'Staff sub-view' }),
    ).toMatchObject(outranked)
    expect(
      await sub.refusal('console:personChange', { personId: 'sub-view', change: { account: 'mine' } }),
    ).toMatchObject(outranked)
    const password = { personId: 'founder', password: 'now it is mine', confirm: 'Staff founder' }
    expect(await chief.reply('console:personPassword', password)).toMatchObject({ ok: false, error: outranked })
    await chief.change('console:personLeave', { personId: 'sub-view', confirm: 'Staff sub-view' })
  })

  test('a password is not the way into another enterprise’s console either', async () => {
    const ally = await console.console('ally')
    await console.person('sales-east', { id: 'elsewhere', account: 'elsewhere', name: 'Elsewhere' })
    await ally.change('console:adminAdd', {
      personId: 'elsewhere',
      role: 'externalSuper',
      scope: [],
      grants: { directory: 'none', chat: 'none', robots: 'none', external: 'none', audit: 'none' },
      confirm: 'Elsewhere',
    })
    const sub = await console.console('sub-manage')
    const password = { personId: 'elsewhere', password: 'now it is mine', confirm: 'Elsewhere' }
    expect(await sub.reply('console:personPassword', password)).toMatchObject({
      ok: false,
      error: { reason: 'console.outranked' },
    })
  })

  test('ADM-5, GRP-4: who leaves is out of everything at once, and what they owned is inherited', async () => {
    const group = await console.group('internal', ['clerk', 'seller', 'scientist'])
    const chat = await console.phone('clerk')
    const seller = await console.phone('seller')
    await founder.change('console:personLeave', { personId: 'clerk', confirm: 'Staff clerk' })
    await chat.closed()
    await expect(console.world.connectWith('clerk', chat.token)).rejects.toMatchObject({
      data: { reason: 'session.ended' },
    })
    expect((await console.world.post('/api/sign-in/persona', { personId: 'clerk' })).status).toBe(404)
    const { members } = await seller.ask('members:list', { conversationId: group.id })
    expect(members.map(({ personId, rank }) => [personId, rank])).toEqual([
      ['seller', 'owner'],
      ['scientist', 'member'],
    ])
    expect((await seller.ask('directory:search', { text: 'clerk' })).people).toEqual([])
    expect(await idsOf({ state: 'left' })).toEqual(['clerk'])
    expect((await founder.ask('console:person', { personId: 'clerk' })).person).toMatchObject({
      account: null,
      departments: [],
    })
    expect(
      await founder.refusal('console:personChange', { personId: 'clerk', change: { title: 'Ghost' } }),
    ).toMatchObject({ reason: 'person.hasLeft' })
    await founder.change('console:personAdd', {
      fields: { ...fields, account: 'clerk' },
      departments: [{ departmentId: 'lab', leads: false }],
      activated: true,
    })
  })

  test('deactivated people stay in their groups and the directory', async () => {
    const group = await console.group('internal', ['seller', 'clerk', 'scientist'])
    await founder.change('console:personDeactivate', { personId: 'clerk', confirm: 'Staff clerk' })
    const seller = await console.phone('seller')
    expect((await seller.ask('members:list', { conversationId: group.id })).members).toHaveLength(3)
    expect((await seller.ask('directory:search', { text: 'clerk' })).people).toHaveLength(1)
  })

  test('people of another enterprise do not exist here', async () => {
    for (const personId of ['ally', 'visitor', 'nobody']) {
      expect(await founder.refusal('console:personChange', { personId, change: { title: 'Ours' } })).toMatchObject({
        code: 'not_found',
        reason: 'person.unknown',
      })
    }
  })
})
