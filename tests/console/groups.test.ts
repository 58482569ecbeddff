import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { GroupsFilter } from '#shared/console/group.ts'
import type { ConsoleClient } from './console-client.ts'
import { ConsoleWorld, viewAll } from './console-world.ts'
import { everyPage } from './every-page.ts'

let console: ConsoleWorld
let founder: ConsoleClient

beforeEach(async () => {
  console = await ConsoleWorld.start()
  founder = await console.console('founder')
})
afterEach(() => console.close())

const all: GroupsFilter = { kind: null, state: null, ownership: 'any', ownerId: null, size: null, text: '' }
const day = 86_400_000

async function namesOf(filter: Partial<GroupsFilter>, client = founder): Promise<(string | null)[]> {
  const { groups } = await client.ask('console:groups', { filter: { ...all, ...filter }, cursor: null, limit: 100 })
  return groups.map(({ name }) => name).sort()
}

describe('ADM-1: the list of groups', () => {
  beforeEach(async () => {
    await console.group('internal', ['clerk', 'seller', 'both'], { name: 'Small talk' })
    await console.group('internal', ['scientist', 'clerk', 'both', 'hidden'], { name: 'Science' })
    await console.group('external', ['seller', 'visitor'], { name: 'Customers' })
    await console.group('external', ['seller', 'visitor'], { name: 'Nobody’s', ownerId: null })
    await console.group('internal', ['asleep', 'clerk', 'seller'], { name: 'Asleep owns it' })
    await console.group('department', ['seller', 'clerk'], {
      name: 'East',
      departmentId: 'sales-east',
      state: 'closed',
    })
    await console.group('internal', ['clerk', 'seller', 'both'], { name: 'Over', state: 'dissolved' })
    await console.write(async ({ db }) => {
      await db.updateTable('conversations').set({ enterpriseId: 'partner' }).where('name', '=', 'none').execute()
    })
  })

  test('is filtered by kind, owner, size, state and text', async () => {
    expect(await namesOf({})).toEqual(['Asleep owns it', 'Customers', 'East', 'Nobody’s', 'Science', 'Small talk'])
    expect(await namesOf({ kind: 'external' })).toEqual(['Customers', 'Nobody’s'])
    expect(await namesOf({ ownerId: 'clerk' })).toEqual(['Small talk'])
    expect(await namesOf({ size: { from: 4, to: 2000 } })).toEqual(['Science'])
    expect(await namesOf({ state: 'closed' })).toEqual(['East'])
    expect(await namesOf({ state: 'dissolved' })).toEqual(['Over'])
    expect(await namesOf({ text: 'small' })).toEqual(['Small talk'])
    expect(await namesOf({ text: '%' })).toEqual([])
  })

  test('GRP-4, EXT-8: shows which groups have no owner in service', async () => {
    expect(await namesOf({ ownership: 'ownerless' })).toEqual(['Nobody’s'])
    expect(await namesOf({ ownership: 'ownerGone' })).toEqual(['Asleep owns it'])
    expect(await namesOf({ ownership: 'needsOwner' })).toEqual(['Asleep owns it', 'Nobody’s'])
  })

  test('comes page by page, each group once', async () => {
    const pages = await everyPage((cursor) => founder.ask('console:groups', { filter: all, cursor, limit: 2 }))
    const seen = pages.flatMap(({ groups }) => groups.map(({ id }) => id))
    expect(new Set(seen).size).toBe(6)
    expect(seen).toHaveLength(6)
  })

  test('ADM-2: shows a sub-admin what lies in their scope, of the kinds they were granted', async () => {
    const sub = await console.console('sub-view')
    expect(await namesOf({}, sub)).toEqual(['Customers', 'East', 'Small talk'])
    await founder.change('console:adminChange', {
      personId: 'sub-view',
      role: 'sub',
      scope: ['sales'],
      grants: { ...viewAll, external: 'none' },
      confirm: 'Staff sub-view',
    })
    expect(await namesOf({}, sub)).toEqual(['East', 'Small talk'])
    const reply = await sub.reply('console:groups', { filter: { ...all, kind: 'external' }, cursor: null, limit: 5 })
    expect(reply).toMatchObject({ ok: false, error: { reason: 'console.permission' } })
  })

  test('another enterprise’s groups are in no list', async () => {
    expect(await namesOf({}, await console.console('ally'))).toEqual([])
  })
})

describe('EXT-8: handing a group over', () => {
  const handOver = (group: { id: string; name: string }, personId: string) =>
    founder.change('console:groupHandOver', { conversationId: group.id, personId, confirm: group.name })
  const refused = (group: { id: string; name: string }, personId: string) =>
    founder.refusal('console:groupHandOver', { conversationId: group.id, personId, confirm: group.name })

  test('a member of staff takes over; the owner until now stays as a member, and everyone is told', async () => {
    const group = await console.group('external', ['seller', 'clerk', 'visitor'])
    const visitor = await console.phone('visitor')
    await handOver(group, 'clerk')
    await visitor.next('conversation:changed', ({ conversation }) => conversation?.ownerId === 'clerk')
    const { members } = await visitor.ask('members:list', { conversationId: group.id })
    expect(members.map(({ personId, rank }) => [personId, rank])).toEqual([
      ['seller', 'member'],
      ['clerk', 'owner'],
      ['visitor', 'member'],
    ])
    const { messages } = await visitor.ask('history:page', {
      conversationId: group.id,
      from: { type: 'latest' },
      limit: 5,
    })
    expect(messages.at(-1)?.body).toMatchObject({
      type: 'system',
      code: 'ownerChanged',
      by: 'founder',
      people: ['clerk'],
    })
  })

  test('somebody who was not in it comes in first', async () => {
    const group = await console.group('internal', ['seller', 'clerk', 'both'])
    const scientist = await console.phone('scientist')
    await handOver(group, 'scientist')
    await scientist.next('conversation:changed', ({ conversationId }) => conversationId === group.id)
    const { members } = await scientist.ask('members:list', { conversationId: group.id })
    expect(members.map(({ personId, rank }) => [personId, rank])).toEqual([
      ['seller', 'member'],
      ['clerk', 'member'],
      ['both', 'member'],
      ['scientist', 'owner'],
    ])
  })

  test('while its owner is in service, at most twice in 90 days; afterwards again', async () => {
    const group = await console.group('external', ['seller', 'clerk', 'both', 'visitor'])
    await handOver(group, 'clerk')
    console.world.clock.advance(10 * day)
    await handOver(group, 'both')
    expect(await refused(group, 'seller')).toMatchObject({
      code: 'limit',
      reason: 'handOver.tooOften',
      details: { most: 2 },
    })
    const left = async () => (await founder.ask('console:group', { conversationId: group.id })).inServiceLeft
    expect(await left()).toBe(0)
    console.world.clock.advance(80 * day - 1)
    expect(await refused(group, 'seller')).toMatchObject({ reason: 'handOver.tooOften' })
    console.world.clock.advance(1)
    expect(await left()).toBe(1)
    await handOver(group, 'seller')
    const { handOvers } = await founder.ask('console:group', { conversationId: group.id })
    expect(handOvers.map(({ from, to, inService }) => [from?.id, to.id, inService])).toEqual([
      ['both', 'seller', true],
      ['clerk', 'both', true],
      ['seller', 'clerk', true],
    ])
  })

  test('a group without an owner in service is handed over as often as it needs', async () => {
    const group = await console.group('external', ['visitor'], { ownerId: null })
    for (const personId of ['clerk', 'both', 'seller']) {
      await handOver(group, personId)
      await console.write(async ({ db }) => {
        await db.updateTable('people').set({ activated: 0 }).where('id', '=', personId).execute()
      })
    }
    await handOver(group, 'scientist')
    const { group: now, inServiceLeft } = await founder.ask('console:group', { conversationId: group.id })
    expect(now).toMatchObject({ owner: { id: 'scientist' }, ownerInService: true, members: 5 })
    expect(inServiceLeft).toBe(2)
  })

  test('only to staff in service who are not the owner, and never a department group', async () => {
    const group = await console.group('external', ['seller', 'clerk', 'visitor'])
    for (const personId of ['visitor', 'ally', 'asleep', 'nobody']) {
      expect(await refused(group, personId), personId).toMatchObject({ code: 'conflict', reason: 'handOver.notStaff' })
    }
    expect(await refused(group, 'seller')).toMatchObject({ reason: 'handOver.isOwner' })
    const department = await console.group('department', ['seller', 'clerk'], { departmentId: 'sales-east' })
    expect(await refused(department, 'clerk')).toMatchObject({ reason: 'handOver.followsDepartment' })
    expect(await refused({ id: 'nowhere', name: '' }, 'clerk')).toMatchObject({
      code: 'not_found',
      reason: 'handOver.unknownGroup',
    })
    expect(await refused({ ...group, name: 'Another' }, 'clerk')).toMatchObject({ reason: 'console.confirm' })
  })

  test('a full group takes no newcomer, an owner neither', async () => {
    await founder.change('console:chatSettingsChange', { change: { groupCap: 5 }, confirm: 'Acme Trading' })
    const group = await console.group('internal', ['seller', 'clerk', 'both', 'hidden', 'sub-view'])
    expect(await refused(group, 'scientist')).toMatchObject({ code: 'limit', reason: 'group.full' })
    await handOver(group, 'clerk')
  })

  test('a doubled request hands over once', async () => {
    const group = await console.group('external', ['seller', 'clerk', 'visitor'])
    const input = {
      clientId: console.world.newClientId(),
      conversationId: group.id,
      personId: 'clerk',
      confirm: group.name,
    }
    const [first, second] = await Promise.all([
      founder.reply('console:groupHandOver', input),
      founder.reply('console:groupHandOver', input),
    ])
    expect([first, second]).toEqual([
      { ok: true, value: {} },
      { ok: true, value: {} },
    ])
    expect((await founder.ask('console:group', { conversationId: group.id })).handOvers).toHaveLength(1)
  })

  test('members of a group are listed in order of joining, page by page, without a word of what they said', async () => {
    const group = await console.group('external', ['seller', 'clerk', 'visitor'])
    const clerk = await console.phone('clerk')
    await clerk.say(group.id, 'a secret between us')
    const first = await founder.ask('console:groupMembers', { conversationId: group.id, cursor: null, limit: 2 })
    const rest = await founder.ask('console:groupMembers', { conversationId: group.id, cursor: first.next, limit: 2 })
    expect([...first.members, ...rest.members].map(({ person, rank }) => [person.id, rank])).toEqual([
      ['seller', 'owner'],
      ['clerk', 'member'],
      ['visitor', 'member'],
    ])
    const shown = await founder.reply('console:group', { conversationId: group.id })
    expect(JSON.stringify([first, rest, shown])).not.toContain('secret')
  })
})
