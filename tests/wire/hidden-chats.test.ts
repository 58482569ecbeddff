import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Client } from '../client.ts'
import { MatrixWorld } from '../matrix-world.ts'

let matrix: MatrixWorld
let owner: Client
let member: Client

beforeEach(async () => {
  matrix = await MatrixWorld.start({ seed: 61 })
  ;[owner, member] = await Promise.all([matrix.world.connectAs('owner'), matrix.world.connectAs('member')])
})
afterEach(() => matrix.close())

const sync = (client: Client) => client.ask('sync:changes', { cursors: {} })

test('MSG-5: a chat taken off the list is off on all devices, read, and back with the next message', async () => {
  const conversationId = matrix.ids.internal
  const phone = await matrix.world.connectAs('member')
  const { seq } = await owner.say(conversationId, 'before')
  expect(await member.ask('conversation:hide', { conversationId, seq })).toEqual({ seq })
  expect(await phone.next('conversation:hidden')).toEqual({ conversationId, seq })
  expect(await phone.next('read:changed')).toMatchObject({ conversationId, unread: 0, readSeq: seq })
  expect((await sync(phone)).hidden).toEqual({ [conversationId]: seq })
  expect((await sync(owner)).hidden).toEqual({})
  await owner.say(conversationId, 'after')
  expect((await sync(phone)).hidden).toEqual({})
})

test('MSG-5: what arrives while it is being taken off stays on the list', async () => {
  const conversationId = matrix.ids.internal
  const { seq } = await owner.say(conversationId, 'seen')
  await owner.say(conversationId, 'not seen yet')
  await member.ask('conversation:hide', { conversationId, seq })
  const { hidden, conversations } = await sync(member)
  expect(hidden).toEqual({})
  expect(conversations.find((one) => one.conversationId === conversationId)?.read?.unread).toBe(1)
})

test('MSG-5: a place further on than the end hides nothing that is still to come', async () => {
  const conversationId = matrix.ids.internal
  await owner.say(conversationId, 'last')
  await member.ask('conversation:hide', { conversationId, seq: 1_000_000 })
  await owner.say(conversationId, 'and yet another')
  expect((await sync(member)).hidden).toEqual({})
})

test('a dissolved group can be taken off the list, and stays off', async () => {
  const conversationId = matrix.ids.external
  await owner.change('group:dissolve', { conversationId })
  const { conversation } = await member.next('conversation:changed', (it) => it.conversation?.state === 'dissolved')
  const seq = conversation?.seq ?? 0
  await member.ask('conversation:hide', { conversationId, seq })
  expect((await sync(member)).hidden).toEqual({ [conversationId]: seq })
  expect((await sync(owner)).hidden).toEqual({})
})
