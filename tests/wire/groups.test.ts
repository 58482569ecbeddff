import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Client } from '../client.ts'
import { addCrowd } from '../crowd.ts'
import { MatrixWorld } from '../matrix-world.ts'

let matrix: MatrixWorld
let crowd: string[]
let member: Client

beforeAll(async () => {
  matrix = await MatrixWorld.start({
    seed: 6,
    build: async (work) => {
      crowd = await addCrowd(work, 520)
    },
  })
  member = await matrix.world.connectAs('member')
})
afterAll(() => matrix.close())

describe('GRP-1: creating a group by picking people', () => {
  test('of staff only makes an internal group, owned by whoever made it', async () => {
    const mate = await matrix.world.connectAs('mate')
    const { conversationId, kind } = await create(member, ['mate', 'owner'], 'Plans')
    expect(kind).toBe('internal')
    const { conversation, members } = await told(mate, conversationId)
    expect(conversation).toMatchObject({
      kind: 'internal',
      name: 'Plans',
      enterpriseId: 'acme',
      ownerId: 'member',
      memberCount: 3,
    })
    expect(members).toMatchObject([{ personId: 'mate', rank: 'member', present: true }])
    const list = await mate.ask('members:list', { conversationId })
    expect(list.members.map(({ personId, rank }) => [personId, rank])).toEqual([
      ['member', 'owner'],
      ['mate', 'member'],
      ['owner', 'member'],
    ])
  })

  test.each([
    ['a WeChat user', 'visitor'],
    ['a partner’s staff', 'ally'],
  ])('with %s in it makes an external one', async (_, outsider) => {
    const { kind, conversationId } = await create(member, ['mate', outsider], null)
    expect(kind).toBe('external')
    const other = await matrix.world.connectAs(outsider)
    expect((await told(other, conversationId)).conversation).toMatchObject({ kind: 'external', enterpriseId: 'acme' })
  })

  test('by a WeChat user makes a WeChat group of nobody’s enterprise', async () => {
    const friend = await matrix.world.connectAs('wx-owner')
    const { kind, conversationId } = await create(friend, ['wx-admin', 'visitor'], 'Hikers')
    expect(kind).toBe('wechat')
    expect((await told(friend, conversationId)).conversation).toMatchObject({ enterpriseId: null, ownerId: 'wx-owner' })
  })

  test('begins with a system line and tells everyone in it at once', async () => {
    const mate = await matrix.world.connectAs('mate')
    const { conversationId } = await create(member, ['mate', 'owner'], 'Told')
    const told = await mate.next('conversation:changed', (changes) => changes.conversationId === conversationId)
    expect(told.prevRev).toBe(null)
    expect(told.messages?.map(({ body, senderId }) => [senderId, body])).toEqual([
      [null, { type: 'system', code: 'groupCreated', by: 'member', people: ['mate', 'owner'], text: null }],
    ])
    await member.say(conversationId, 'hello')
    expect(
      await mate.next('conversation:changed', ({ messages }) => messages?.[0]?.senderId === 'member'),
    ).toBeDefined()
  })

  test('without a name takes the names of the first people', async () => {
    const { conversationId } = await create(member, ['mate', 'owner', 'admin', 'stranger'], null)
    const { conversation } = await told(member, conversationId)
    expect(conversation?.name).toBe('Staff member、Staff mate、Staff owner、Staff admin')
  })

  test('needs at least two others, counted once and without oneself', async () => {
    for (const memberIds of [['mate'], ['mate', 'mate'], ['mate', 'member']]) {
      expect(await refused(member, memberIds)).toEqual({ code: 'limit', reason: 'group.tooFew', details: { least: 2 } })
    }
  })

  test('counts somebody named twice, or oneself, once', async () => {
    const { conversationId } = await create(member, ['mate', 'mate', 'member', 'owner'], 'Twice')
    expect((await told(member, conversationId)).conversation?.memberCount).toBe(3)
  })
})

describe('GRP-1: how many', () => {
  test('an internal group starts with at most 200', async () => {
    expect(await refused(member, crowd.slice(0, 200))).toEqual({
      code: 'limit',
      reason: 'group.full',
      details: { most: 200 },
    })
    const { conversationId } = await create(member, crowd.slice(0, 199), 'Two hundred')
    expect((await told(member, conversationId)).conversation?.memberCount).toBe(200)
  })

  test('an external group without WeChat users starts with at most 500', async () => {
    const most = { code: 'limit', reason: 'group.full', details: { most: 500 } }
    expect(await refused(member, ['ally', ...crowd.slice(0, 499)])).toEqual(most)
    expect((await create(member, ['ally', ...crowd.slice(0, 498)], 'Five hundred')).kind).toBe('external')
  })

  test('a group with any WeChat user starts with at most 40', async () => {
    const most = { code: 'limit', reason: 'group.tooManyAtCreation', details: { most: 40 } }
    expect(await refused(member, ['visitor', ...crowd.slice(0, 39)])).toEqual(most)
    expect((await create(member, ['visitor', ...crowd.slice(0, 38)], 'Forty')).kind).toBe('external')
  })
})

describe('W-5: whom one may put into a group', () => {
  test('outsiders only from one’s own contacts', async () => {
    const notContact = { code: 'forbidden', reason: 'person.notContact', details: {} }
    expect(await refused(await matrix.world.connectAs('admin'), ['mate', 'visitor'])).toEqual(notContact)
    expect(await refused(member, ['mate', 'wx-admin'])).toEqual(notContact)
    expect(await refused(await matrix.world.connectAs('visitor'), ['member', 'wx-admin'])).toEqual(notContact)
  })

  test('outsiders only with the external-contact right, contacts or not', async () => {
    expect(await refused(await matrix.world.connectAs('inward'), ['mate', 'visitor'])).toEqual({
      code: 'forbidden',
      reason: 'capability.externalContact',
      details: { capability: 'member.inviteOutsider', kind: 'external' },
    })
  })

  test('nobody who is hidden, has left or does not exist, and one learns nothing of which it is', async () => {
    await matrix.arrangePerson('crowd-520', { leftAt: 1 })
    const unknown = { code: 'not_found', reason: 'person.unknown', details: {} }
    for (const personId of ['hidden', 'crowd-520', 'no-such-person']) {
      expect(await refused(member, ['mate', personId])).toEqual(unknown)
    }
  })

  test('no colleagues for whoever sees nobody', async () => {
    expect(await refused(await matrix.world.connectAs('blind'), ['mate', 'owner'])).toMatchObject({
      reason: 'person.unknown',
    })
  })
})

describe('a direct chat', () => {
  test('is one for two people, whoever opens it', async () => {
    const owner = await matrix.world.connectAs('owner')
    const { conversationId } = await member.change('direct:open', { personId: 'owner' })
    expect(await owner.change('direct:open', { personId: 'member' })).toEqual({ conversationId })
    expect((await told(owner, conversationId)).conversation).toMatchObject({
      kind: 'direct',
      name: null,
      ownerId: null,
    })
    await owner.say(conversationId, 'hi')
  })

  test('of two who open it at the same moment is still one', async () => {
    const admin = await matrix.world.connectAs('admin')
    const mate = await matrix.world.connectAs('mate')
    const opened = await Promise.all([
      admin.change('direct:open', { personId: 'mate' }),
      mate.change('direct:open', { personId: 'admin' }),
    ])
    expect(opened[0]).toEqual(opened[1])
  })

  test('is not for oneself, nor for whom one may not see', async () => {
    for (const personId of ['member', 'hidden', 'wx-admin-2', 'no-such-person']) {
      const refusal = await member.refusal('direct:open', { clientId: matrix.world.newClientId(), personId })
      expect(refusal).toMatchObject({ code: 'not_found', reason: 'person.unknown' })
    }
  })
})

function create(client: Client, memberIds: string[], name: string | null) {
  return client.change('group:create', { name, memberIds })
}

function refused(client: Client, memberIds: string[]) {
  return client.refusal('group:create', { clientId: matrix.world.newClientId(), name: 'Refused', memberIds })
}

async function told(client: Client, conversationId: string) {
  const { conversations } = await client.ask('sync:changes', { cursors: {} })
  const found = conversations.find((one) => one.conversationId === conversationId)
  if (found === undefined) throw new Error(`${client.personId} is not in ${conversationId}`)
  return found
}
