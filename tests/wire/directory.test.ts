import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Client } from '../client.ts'
import { MatrixWorld } from '../matrix-world.ts'

let matrix: MatrixWorld
let member: Client
let blind: Client
let visitor: Client

beforeAll(async () => {
  matrix = await MatrixWorld.start({ seed: 7 })
  member = await matrix.world.connectAs('member')
  blind = await matrix.world.connectAs('blind')
  visitor = await matrix.world.connectAs('visitor')
})
afterAll(() => matrix.close())

describe('ADM-5: browsing the directory', () => {
  test('shows the tree of one’s own enterprise, and who is in a department', async () => {
    const root = await browse(member, null)
    expect(root.path.map(({ id }) => id)).toEqual(['acme-root'])
    expect(root).toEqual(await browse(member, 'acme-root'))
    expect(root.departments.map(({ id, people }) => [id, people])).toEqual([
      ['acme-sales', 4],
      ['acme-lab', 4],
    ])
    const lab = await browse(member, 'acme-lab')
    expect(lab.path.map(({ id }) => id)).toEqual(['acme-root', 'acme-lab'])
    expect(lab.people.map(({ id }) => id).sort()).toEqual(['blind', 'inward', 'newcomer', 'stranger'])
  })

  test('leaves hidden people out, of the list and of the count', async () => {
    const lab = await browse(member, 'acme-lab')
    expect(JSON.stringify(lab)).not.toContain('hidden')
    expect(lab.path.at(-1)?.people).toBe(lab.people.length)
  })

  test('shows nobody but themselves to whoever sees nobody', async () => {
    for (const departmentId of [null, 'acme-root', 'acme-sales', 'acme-lab']) {
      const { departments, path, people } = await browse(blind, departmentId)
      expect({ departments, path }).toEqual({ departments: [], path: [] })
      expect(people.map(({ id }) => id)).toEqual(['blind'])
    }
  })

  test('shows nothing to a WeChat user, and nothing of another enterprise', async () => {
    expect(await browse(visitor, null)).toEqual({ path: [], departments: [], people: [] })
    const invalid = { code: 'invalid', reason: 'input', details: {} }
    for (const departmentId of ['partner-root', 'no-such-department']) {
      expect(await member.refusal('directory:browse', { departmentId })).toEqual(invalid)
    }
  })

  test('leaves out who has left', async () => {
    await matrix.arrangePerson('newcomer', { leftAt: 1 })
    const lab = await browse(member, 'acme-lab')
    expect(lab.people.map(({ id }) => id)).not.toContain('newcomer')
    expect((await search(member, 'newcomer')).map(({ id }) => id)).toEqual([])
    await matrix.arrangePerson('newcomer', { leftAt: null })
  })
})

describe('ADM-5: searching the directory', () => {
  test('finds colleagues and one’s own contacts by a part of the name, whatever its case', async () => {
    expect((await search(member, 'MATE')).map(({ id }) => id)).toEqual(['mate'])
    expect((await search(member, 'visitor')).map(({ id }) => id)).toEqual(['visitor'])
    expect((await search(visitor, 'member')).map(({ id }) => id)).toEqual(['member'])
  })

  test('finds neither hidden people nor strangers nor oneself', async () => {
    for (const text of ['hidden', 'wx-admin', 'Staff member']) expect(await search(member, text)).toEqual([])
    expect(await search(visitor, 'admin')).toEqual([])
  })

  test('finds no colleague for whoever sees nobody', async () => {
    expect(await search(blind, 'Staff')).toEqual([])
  })

  test('takes % and _ for what they are', async () => {
    await matrix.arrangePerson('mate', { name: '100%_mate' })
    await matrix.arrangePerson('stranger', { name: 'back\\slash' })
    expect((await search(member, '0%_m')).map(({ id }) => id)).toEqual(['mate'])
    expect((await search(member, '%')).map(({ id }) => id)).toEqual(['mate'])
    expect((await search(member, '_')).map(({ id }) => id)).toEqual(['mate'])
    expect((await search(member, 'k\\s')).map(({ id }) => id)).toEqual(['stranger'])
  })

  test('answers at most fifty', async () => {
    const { ctx } = matrix.world.server
    const rows = await ctx.storage.read.selectFrom('people').selectAll().where('id', '=', 'mate').execute()
    const many = Array.from({ length: 60 }, (_, n) =>
      rows.map((row) => ({ ...row, id: `many-${n}`, account: `many-${n}`, name: `Many ${n}` })),
    )
    await ctx.storage.write(async (db) => {
      await db.insertInto('people').values(many.flat()).execute()
    })
    expect(await search(member, 'Many')).toHaveLength(50)
  })
})

describe('names of people', () => {
  test('are told of colleagues, contacts and companions; of others nothing at all', async () => {
    const { people } = await member.ask('people:get', {
      ids: ['member', 'mate', 'visitor', 'ally', 'wx-admin', 'hidden', 'no-such-person'],
    })
    // wx-admin shares the WeChat group with member; ally is a contact.
    expect(people.map(({ id }) => id).sort()).toEqual(['ally', 'mate', 'member', 'visitor', 'wx-admin'])
  })

  test('of a hidden colleague are told once one shares a conversation', async () => {
    await matrix.addMember(matrix.ids.internal, 'hidden')
    expect((await member.ask('people:get', { ids: ['hidden'] })).people).toMatchObject([{ id: 'hidden' }])
    const stranger = await matrix.world.connectAs('stranger')
    expect((await stranger.ask('people:get', { ids: ['hidden'] })).people).toEqual([])
  })

  test('never carry account, mobile, flags or password', async () => {
    const { people } = await member.ask('people:get', { ids: ['mate'] })
    expect(Object.keys(people[0] ?? {}).sort()).toEqual([
      'enterpriseId',
      'enterpriseName',
      'id',
      'latinName',
      'name',
      'title',
    ])
  })

  test('of a WeChat user carry no enterprise, of a partner’s staff theirs', async () => {
    const { people } = await member.ask('people:get', { ids: ['visitor', 'ally'] })
    expect(Object.fromEntries(people.map(({ id, enterpriseName }) => [id, enterpriseName]))).toEqual({
      visitor: null,
      ally: 'Partner',
    })
  })
})

describe('W-5: contacts', () => {
  test('are one’s own, on both sides', async () => {
    const of = async (client: Client) => (await client.ask('contacts:list', {})).people.map(({ id }) => id).sort()
    expect(await of(member)).toEqual(['ally', 'visitor', 'wx-owner'])
    expect(await of(visitor)).toEqual(['inward', 'member', 'owner', 'wx-owner'])
    expect(await of(blind)).toEqual([])
  })
})

function browse(client: Client, departmentId: string | null) {
  return client.ask('directory:browse', { departmentId })
}

async function search(client: Client, text: string) {
  return (await client.ask('directory:search', { text })).people
}
