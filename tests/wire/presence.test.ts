import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { noSwitches } from '#shared/domain/conversation.ts'
import type { Client } from '../client.ts'
import { MatrixWorld } from '../matrix-world.ts'

let matrix: MatrixWorld
let member: Client
let mate: Client
let owner: Client

beforeAll(async () => {
  matrix = await MatrixWorld.start({ seed: 8 })
})
beforeEach(async () => {
  matrix.world.clock.advance(10_000)
  for (const client of [member, mate, owner]) client?.close()
  member = await matrix.world.connectAs('member')
  mate = await matrix.world.connectAs('mate')
  owner = await matrix.world.connectAs('owner')
})
afterAll(() => matrix.close())

describe('typing', () => {
  test('is told to the others in the conversation, not to oneself and not elsewhere', async () => {
    const visitor = await matrix.world.connectAs('visitor')
    await member.ask('typing:start', { conversationId: matrix.ids.internal })
    expect(await mate.next('typing:started')).toEqual({ conversationId: matrix.ids.internal, personId: 'member' })
    for (const client of [member, visitor]) {
      await client.caughtUp()
      expect(client.all('typing:started')).toEqual([])
    }
  })

  test('is passed on at most once in three seconds, conversation by conversation', async () => {
    for (let time = 0; time < 5; time += 1) await member.ask('typing:start', { conversationId: matrix.ids.internal })
    await member.ask('typing:start', { conversationId: matrix.ids.department })
    await mate.caughtUp()
    expect(mate.all('typing:started')).toHaveLength(2)
    matrix.world.clock.advance(3000)
    await member.ask('typing:start', { conversationId: matrix.ids.internal })
    await mate.caughtUp()
    expect(mate.all('typing:started')).toHaveLength(3)
  })

  test('is refused to whoever may not write', async () => {
    await matrix.arrange(matrix.ids.internal, { switches: { ...noSwitches, muteAll: true } })
    expect(await member.refusal('typing:start', { conversationId: matrix.ids.internal })).toMatchObject({
      code: 'forbidden',
      reason: 'capability.mutedAll',
    })
    await matrix.arrange(matrix.ids.internal, { switches: noSwitches })
  })
})

describe('presence', () => {
  test('answers who is online and reports coming and going of exactly those who are watched', async () => {
    expect(await member.ask('presence:watch', { personIds: ['mate', 'admin', 'stranger'] })).toEqual({
      online: ['mate'],
    })
    const admin = await matrix.world.connectAs('admin')
    expect(await member.next('presence:changed')).toEqual({ personId: 'admin', online: true })
    admin.close()
    await member.next('presence:changed', ({ personId, online }) => personId === 'admin' && !online)
    owner.close()
    await mate.caughtUp()
    await member.caughtUp()
    expect(member.all('presence:changed').map(({ personId }) => personId)).toEqual(['admin', 'admin'])
  })

  test('counts the person, not the device', async () => {
    await member.ask('presence:watch', { personIds: ['mate'] })
    const phone = await matrix.world.connectAs('mate')
    phone.close()
    await phone.closed()
    await mate.caughtUp()
    await member.caughtUp()
    expect(member.all('presence:changed')).toEqual([])
    mate.close()
    expect(await member.next('presence:changed')).toEqual({ personId: 'mate', online: false })
  })

  test('of the next list replaces the one before', async () => {
    await member.ask('presence:watch', { personIds: ['admin'] })
    await member.ask('presence:watch', { personIds: ['stranger'] })
    await matrix.world.connectAs('admin')
    await matrix.world.connectAs('stranger')
    expect(await member.next('presence:changed')).toMatchObject({ personId: 'stranger' })
    expect(member.all('presence:changed')).toHaveLength(1)
  })

  test('is not told of people one may not know of', async () => {
    await matrix.world.connectAs('hidden')
    expect(await member.ask('presence:watch', { personIds: ['hidden'] })).toEqual({ online: [] })
    await matrix.world.connectAs('wx-admin')
    const blind = await matrix.world.connectAs('blind')
    expect(await blind.ask('presence:watch', { personIds: ['mate', 'wx-admin'] })).toEqual({ online: [] })
  })
})

describe('what passes', () => {
  test('is never stored: typing and watching leave the database as it was', async () => {
    const before = await databaseText()
    await member.ask('typing:start', { conversationId: matrix.ids.internal })
    await member.ask('presence:watch', { personIds: ['mate'] })
    await mate.next('typing:started')
    expect(await databaseText()).toBe(before)
  })
})

/** Every row of every table that a request could touch. */
async function databaseText(): Promise<string> {
  const { read } = matrix.world.server.ctx.storage
  const tables = await read.introspection.getTables()
  const rows: unknown[] = []
  for (const { name } of tables) {
    // The names come from the database itself.
    rows.push(
      name,
      await read
        .selectFrom(name as 'meta')
        .selectAll()
        .execute(),
    )
  }
  return JSON.stringify(rows)
}
