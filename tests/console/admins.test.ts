import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { noGrants } from '#shared/console/admin.ts'
import type { ConsoleClient } from './console-client.ts'
import { ConsoleWorld, manageAll, viewAll } from './console-world.ts'

let console: ConsoleWorld
let founder: ConsoleClient

beforeEach(async () => {
  console = await ConsoleWorld.start()
  founder = await console.console('founder')
})
afterEach(() => console.close())

type Given = Omit<Parameters<typeof founder.change<'console:adminAdd'>>[1], 'confirm'>
const sub: Given = { personId: 'clerk', role: 'sub', scope: ['sales-east'], grants: viewAll }
const names: Readonly<Record<string, string>> = { visitor: 'WeChat visitor', nobody: '' }
const named = (given: Given) => ({ ...given, confirm: names[given.personId] ?? `Staff ${given.personId}` })

describe('ADM-2, ADM-3: permission management', () => {
  test('lists everyone with a role: the one creator, super admins, sub-admins with scope and permissions', async () => {
    const { admins } = await founder.ask('console:admins', {})
    expect(admins.map(({ person, role }) => [person.id, role])).toEqual([
      ['founder', 'creator'],
      ['chief', 'super'],
      ['helper', 'externalSuper'],
      ['sub-manage', 'sub'],
      ['sub-none', 'sub'],
      ['sub-view', 'sub'],
    ])
    expect(admins.at(-1)).toMatchObject({
      scope: [{ id: 'sales', path: ['Acme Trading', 'Sales'] }],
      grants: viewAll,
      canSignIn: true,
    })
  })

  test('a new sub-admin comes in and acts inside the scope only', async () => {
    await founder.change('console:adminAdd', named({ ...sub, grants: { ...noGrants, directory: 'manage' } }))
    const clerk = await console.console('clerk')
    await clerk.change('console:personChange', { personId: 'seller', change: { title: 'Best seller' } })
    expect(await clerk.refusal('console:departmentAdd', { parentId: 'sales-west', name: 'No' })).toMatchObject({
      reason: 'console.scope',
    })
    expect((await clerk.ask('console:overview', {})).me.permissions).toEqual([
      'enterprise.view',
      'directory.view',
      'directory.manage',
    ])
  })

  test('a scope follows the tree: what is moved out of it is out of reach, what comes in is in', async () => {
    const manager = await console.console('sub-manage')
    await founder.change('console:departmentMove', { departmentId: 'lab-one', parentId: 'sales', beforeId: null })
    await manager.change('console:departmentRename', { departmentId: 'lab-one', name: 'Ours now' })
    await founder.change('console:departmentMove', { departmentId: 'sales-west', parentId: 'lab', beforeId: null })
    expect(
      await manager.refusal('console:departmentRename', { departmentId: 'sales-west', name: 'Still ours' }),
    ).toMatchObject({ reason: 'console.scope' })
  })

  test('a sub-admin whose scope is everything may set what concerns everybody, but appoints nobody', async () => {
    await founder.change('console:adminAdd', named({ ...sub, scope: ['root'], grants: manageAll }))
    const clerk = await console.console('clerk')
    await clerk.change('console:chatSettingsChange', { change: { watermark: true }, confirm: 'Acme Trading' })
    expect(await clerk.refusal('console:adminAdd', named({ ...sub, personId: 'seller' }))).toMatchObject({
      reason: 'console.role',
    })
    const { departmentId } = await founder.change('console:departmentAdd', { parentId: 'root', name: 'Later' })
    await clerk.change('console:departmentRename', { departmentId, name: 'Theirs too' })
  })

  test.each([
    [{ ...sub, scope: [] }, 'admin.noScope'],
    [{ ...sub, scope: ['partner-root'] }, 'department.unknown'],
    [{ ...sub, personId: 'visitor' }, 'admin.mustBeStaff'],
    [{ ...sub, personId: 'ally', role: 'super' }, 'admin.mustBeStaff'],
    [{ ...sub, role: 'externalSuper' }, 'admin.mustBeOutside'],
    [{ ...sub, personId: 'nobody' }, 'person.unknown'],
    [{ ...sub, personId: 'founder' }, 'admin.already'],
    [{ ...sub, personId: 'sub-view' }, 'admin.already'],
  ] as [Given, string][])('%j is refused: %s', async (given, reason) => {
    expect(await founder.refusal('console:adminAdd', named(given))).toMatchObject({ reason })
  })

  test('the screen must ask again, for adding, changing and deleting', async () => {
    const confirm = 'somebody'
    for (const refusal of [
      await founder.refusal('console:adminAdd', { ...sub, confirm }),
      await founder.refusal('console:adminChange', { ...sub, personId: 'sub-view', confirm }),
      await founder.refusal('console:adminDelete', { personId: 'sub-view', confirm }),
    ]) {
      expect(refusal).toMatchObject({ code: 'conflict', reason: 'console.confirm' })
    }
  })

  test('an external super admin is picked by the exact account, need not be staff, and may do what super admins may', async () => {
    const { person } = await founder.ask('console:adminFind', { account: 'visitor' })
    expect(person).toMatchObject({ id: 'visitor', enterpriseId: null })
    expect(await founder.ask('console:adminFind', { account: 'visito' })).toEqual({ person: null })
    await founder.change('console:adminAdd', named({ ...sub, personId: 'visitor', role: 'externalSuper' }))
    const visitor = await console.console('visitor')
    await visitor.change('console:departmentAdd', { parentId: 'root', name: 'Helped' })
    expect(await visitor.refusal('console:adminDelete', { personId: 'chief', confirm: 'Staff chief' })).toMatchObject({
      reason: 'console.role',
    })
  })

  test('a super admin who becomes a sub-admin is one at once, and the other way round', async () => {
    const chief = await console.console('chief')
    await founder.change('console:adminChange', named({ ...sub, personId: 'chief' }))
    expect(await chief.refusal('console:departmentAdd', { parentId: 'root', name: 'No' })).toMatchObject({
      reason: 'console.permission',
    })
    await founder.change('console:adminChange', named({ ...sub, personId: 'chief', role: 'super' }))
    await chief.change('console:departmentAdd', { parentId: 'root', name: 'Yes' })
  })

  test('staff who leave lose the role with the account', async () => {
    await founder.change('console:personLeave', { personId: 'chief', confirm: 'Staff chief' })
    const { admins } = await founder.ask('console:admins', {})
    expect(admins.map(({ person }) => person.id)).not.toContain('chief')
  })

  test('a deactivated admin’s role sleeps', async () => {
    await founder.change('console:personDeactivate', { personId: 'chief', confirm: 'Staff chief' })
    const chief = async () =>
      (await founder.ask('console:admins', {})).admins.find(({ person }) => person.id === 'chief')
    expect(await chief()).toMatchObject({ role: 'super', canSignIn: false })
    await founder.change('console:personActivate', { personId: 'chief' })
    expect(await chief()).toMatchObject({ canSignIn: true })
    await console.console('chief')
  })

  test('deleting twice deletes once', async () => {
    const input = { clientId: console.world.newClientId(), personId: 'sub-view', confirm: 'Staff sub-view' }
    expect(await founder.reply('console:adminDelete', input)).toEqual({ ok: true, value: {} })
    expect(await founder.reply('console:adminDelete', input)).toEqual({ ok: true, value: {} })
    expect(
      await founder.refusal('console:adminDelete', { personId: 'sub-view', confirm: 'Staff sub-view' }),
    ).toMatchObject({ reason: 'admin.unknown' })
  })
})

describe('hostile requests', () => {
  test('anything at all gets a typed refusal, and the server stands', async () => {
    const hostile: unknown[] = [
      undefined,
      null,
      1,
      'x',
      [],
      { __proto__: null },
      { clientId: 'no' },
      { cursor: {} },
      { filter: { text: 'x'.repeat(1000) } },
    ]
    for (const name of [
      'console:people',
      'console:departmentAdd',
      'console:importApply',
      'console:nothing',
      'toString',
      '__proto__',
    ]) {
      for (const input of hostile) {
        expect(await founder.reply(name, input), `${name} ${JSON.stringify(input)}`).toMatchObject({ ok: false })
      }
    }
    await founder.ask('console:overview', {})
  })
})
