import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { EnterpriseSettings } from '#shared/domain/enterprise-settings.ts'
import type { ConsoleClient } from './console-client.ts'
import { ConsoleWorld } from './console-world.ts'

let console: ConsoleWorld
let founder: ConsoleClient

beforeEach(async () => {
  console = await ConsoleWorld.start()
  founder = await console.console('founder')
})
afterEach(() => console.close())

const confirm = 'Acme Trading'
const set = (change: Partial<EnterpriseSettings>) => founder.change('console:chatSettingsChange', { change, confirm })

describe('ADM-1: chat management', () => {
  test('starts with the numbers of the rule book', async () => {
    expect(await founder.ask('console:chatSettings', {})).toEqual({
      settings: {
        groupCap: 200,
        capAllowList: [],
        externalLimit: 500,
        recallWithin: { internal: 86_400_000, external: 120_000 },
        watermark: false,
        remotePictures: false,
      },
      names: {},
      departmentGroups: { state: 'off', done: 0, total: 0 },
    })
  })

  test('the cap holds for new groups and for coming into old ones, except for whom the allow-list names', async () => {
    const six = ['seller', 'scientist', 'both', 'sub-view', 'sub-none']
    const clerk = await console.phone('clerk')
    const { conversationId } = await clerk.change('group:create', { name: 'Five', memberIds: six.slice(0, 4) })
    await set({ groupCap: 5 })
    await expect(clerk.change('group:create', { name: 'Six', memberIds: six })).rejects.toMatchObject({
      reason: 'group.full',
      details: { most: 5 },
    })
    await expect(
      clerk.change('member:invite', { conversationId, personIds: ['sub-none'], reason: null }),
    ).rejects.toMatchObject({ reason: 'group.full' })
    await set({ capAllowList: [{ of: 'department', id: 'sales-east', cap: 30 }] })
    expect((await founder.ask('console:chatSettings', {})).names).toEqual({ 'sales-east': 'East' })
    await clerk.change('group:create', { name: 'Six', memberIds: six })
    const scientist = await console.phone('scientist')
    const others = ['seller', 'clerk', 'both', 'sub-view', 'sub-none']
    await expect(scientist.change('group:create', { name: 'Six', memberIds: others })).rejects.toMatchObject({
      reason: 'group.full',
    })
    await set({ capAllowList: [{ of: 'person', id: 'scientist', cap: 2000 }] })
    await scientist.change('group:create', { name: 'Six', memberIds: others })
  })

  test('only the choices that the rules offer are taken, and only people and departments of the enterprise', async () => {
    const attempt = async (change: object) => {
      const reply = await founder.reply('console:chatSettingsChange', {
        clientId: console.world.newClientId(),
        change,
        confirm,
      })
      return reply.ok ? 'done' : reply.error.reason
    }
    expect(await attempt({ groupCap: 6 })).toBe('input')
    expect(await attempt({ externalLimit: 1000 })).toBe('input')
    expect(await attempt({ recallWithin: { internal: 1, external: 120_000 } })).toBe('input')
    expect(await attempt({ capAllowList: [{ of: 'person', id: 'ally', cap: 300 }] })).toBe('person.unknown')
    expect(await attempt({ capAllowList: [{ of: 'department', id: 'partner-root', cap: 300 }] })).toBe(
      'department.unknown',
    )
    const twice = { of: 'person', id: 'clerk', cap: 300 }
    expect(await attempt({ capAllowList: [twice, { ...twice, cap: 500 }] })).toBe('input')
    expect(await attempt({ groupCap: 2000, externalLimit: 100 })).toBe('done')
  })

  test('GRP-5: staff are told when something changed, and see the watermark as they are', async () => {
    const clerk = await console.phone('clerk')
    const visitor = await console.phone('visitor')
    expect((await clerk.ask('enterprise:get', {})).enterprise).toMatchObject({
      name: 'Acme Trading',
      watermark: null,
      groupCap: 200,
    })
    await set({ watermark: true })
    await clerk.next('enterprise:changed')
    expect((await clerk.ask('enterprise:get', {})).enterprise?.watermark).toBe('Staff clerk 5678')
    expect(await visitor.ask('enterprise:get', {})).toEqual({ enterprise: null, recallElsewhere: {} })
    await visitor.caughtUp()
    expect(visitor.all('enterprise:changed')).toEqual([])
  })

  test('MSG-2: guests in external groups are told how long they can recall there, and nothing else', async () => {
    await console.group('external', ['seller', 'visitor', 'ally'])
    await console.group('internal', ['seller', 'clerk'])
    const [visitor, ally, clerk] = await Promise.all(['visitor', 'ally', 'clerk'].map((one) => console.phone(one)))
    const elsewhere = async (client = visitor) => (await client?.ask('enterprise:get', {}))?.recallElsewhere
    expect(await elsewhere()).toEqual({ acme: 120_000 })
    await set({ watermark: true })
    await visitor?.caughtUp()
    expect(visitor?.all('enterprise:changed')).toEqual([])
    await set({ recallWithin: { internal: 86_400_000, external: 3_600_000 } })
    await Promise.all([visitor?.next('enterprise:changed'), ally?.next('enterprise:changed')])
    expect(await Promise.all([elsewhere(), elsewhere(ally)])).toEqual([{ acme: 3_600_000 }, { acme: 3_600_000 }])
    expect(await elsewhere(clerk)).toEqual({})
  })

  test('the screen must ask again, and changing nothing writes nothing', async () => {
    const refusal = await founder.refusal('console:chatSettingsChange', {
      change: { watermark: true },
      confirm: 'Acme',
    })
    expect(refusal).toMatchObject({ code: 'conflict', reason: 'console.confirm' })
    await set({ groupCap: 200 })
    const rows = await console.world.server.ctx.storage.read.selectFrom('audit').select('action').execute()
    expect(rows.map(({ action }) => action)).not.toContain('settings.changed')
  })
})

describe('DEP-1, DEP-12, DEP-13: the switch of department groups', () => {
  test('warns with numbers, turns on, turns off, and on again', async () => {
    for (let place = 0; place < 3; place += 1) await console.person('sales-west')
    expect(await founder.ask('console:departmentGroupsPreview', { on: true })).toEqual({
      state: 'off',
      made: 2,
      members: 6,
      leftOut: 0,
      ordinary: 0,
      closed: 0,
    })
    const turn = (on: boolean) => founder.change('console:departmentGroupsSet', { on, confirm })
    const state = async () => (await founder.ask('console:chatSettings', {})).departmentGroups.state
    const refused = await founder.refusal('console:departmentGroupsSet', { on: false, confirm })
    expect(refused).toMatchObject({ code: 'conflict', reason: 'departmentGroups.already' })
    await turn(true)
    await expect.poll(state).toBe('on')
    expect(await founder.ask('console:departmentGroupsPreview', { on: false })).toMatchObject({
      state: 'on',
      ordinary: 2,
      closed: 0,
    })
    await turn(false)
    await expect.poll(state).toBe('off')
    expect((await founder.ask('console:overview', {})).counts).toMatchObject({ department: 0, internal: 2 })
    await turn(true)
    await expect.poll(state).toBe('on')
    expect((await founder.ask('console:overview', {})).counts).toMatchObject({ department: 2, internal: 2 })
  })
})

describe('ADM-1: my enterprise', () => {
  test('in facts and numbers, with what the asker may do', async () => {
    await console.group('internal', ['clerk', 'seller', 'both'])
    await console.group('external', ['seller', 'visitor'], { ownerId: null })
    const facts = await founder.ask('console:overview', {})
    expect(facts).toMatchObject({
      enterprise: { id: 'acme', name: 'Acme Trading', shortName: 'Acme' },
      creator: { id: 'founder' },
      me: { role: 'creator', person: { id: 'founder' } },
      counts: {
        people: 12,
        activated: 11,
        departments: 6,
        admins: 6,
        internal: 1,
        department: 0,
        external: 1,
        needOwner: 1,
      },
    })
    const sub = await (await console.console('sub-view')).ask('console:overview', {})
    expect(sub.me).toMatchObject({ role: 'sub', scope: [{ id: 'sales', path: ['Acme Trading', 'Sales'] }] })
    expect(sub.me.permissions).toEqual([
      'enterprise.view',
      'directory.view',
      'chat.view',
      'robots.view',
      'external.view',
      'audit.view',
    ])
  })

  test('is renamed, and outsiders read the new name', async () => {
    await founder.change('console:enterpriseRename', { name: 'Acme Global', shortName: 'AG', confirm })
    const { person } = await founder.ask('console:adminFind', { account: 'clerk' })
    expect(person?.enterpriseName).toBe('AG')
    expect(await founder.refusal('console:enterpriseRename', { name: 'X', shortName: 'X', confirm })).toMatchObject({
      reason: 'console.confirm',
    })
  })
})
