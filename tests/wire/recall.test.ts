import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { usualSettings } from '#shared/domain/enterprise-settings.ts'
import { saveSettings } from '../../server/storage/stores/enterprise-settings.store.ts'
import type { Client } from '../client.ts'
import { RobotWorld } from '../robots/robot-world.ts'
import { standup } from '../standup.ts'
import { lunch } from '../valid-inputs.ts'

const minute = 60_000
const hour = 60 * minute

let robots: RobotWorld
const clients = new Map<string, Client>()

beforeAll(async () => {
  robots = await RobotWorld.start()
  const everyone = ['owner', 'admin', 'member', 'mate', 'stranger', 'visitor', 'ally', 'wx-owner']
  for (const person of everyone) clients.set(person, await robots.matrix.world.connectAs(person))
})
afterAll(() => robots.close())

const ids = () => robots.matrix.ids
const clock = () => robots.matrix.world.clock

function as(person: string): Client {
  const client = clients.get(person)
  if (client === undefined) throw new Error(`nobody is connected as ${person}`)
  return client
}

const input = (person: string, messageId: string, conversationId = ids().internal) => ({
  clientId: as(person).newClientId(),
  conversationId,
  messageId,
})

async function recall(person: string, messageId: string, conversationId = ids().internal) {
  return as(person).ask('message:recall', input(person, messageId, conversationId))
}

async function refused(person: string, messageId: string, conversationId = ids().internal) {
  return as(person).refusal('message:recall', input(person, messageId, conversationId))
}

async function found(messageId: string, conversationId = ids().internal, person = 'member') {
  const page = { conversationId, from: { type: 'latest' }, limit: 100 } as const
  const { messages } = await as(person).ask('history:page', page)
  return messages.find(({ id }) => id === messageId)
}

async function robotSays(content: string): Promise<string> {
  await robots.text(content)
  return (await robots.said()).at(-1)?.id ?? ''
}

describe('MSG-2: recalling one’s own message', () => {
  test('leaves a line in its place, with its position, sender and moment, and nothing of what it said', async () => {
    const sent = await as('member').say(ids().internal, 'a slip of the tongue')
    const { rev } = await recall('member', sent.messageId)
    expect(await found(sent.messageId)).toMatchObject({
      id: sent.messageId,
      seq: sent.seq,
      senderId: 'member',
      sentAt: sent.sentAt,
      rev,
      body: { type: 'recalled', by: 'member', of: { type: 'own' } },
    })
    const told = await as('mate').next('conversation:changed', (changes) => changes.rev === rev)
    expect(told.messages?.map(({ body }) => body)).toEqual([{ type: 'recalled', by: 'member', of: { type: 'own' } }])
    expect(JSON.stringify(told)).not.toContain('slip')
  })

  test('is caught up with by whoever was away, and counts nobody as called any more', async () => {
    const before = await as('mate').say(ids().internal, 'where the other was last')
    await as('mate').ask('read:set', { conversationId: ids().internal, readSeq: before.seq })
    const text = '@mate look'
    const mentions = [{ who: { personId: 'mate' }, start: 0, length: 5 }]
    const body = { type: 'text', text, mentions } as const
    const { messageId, seq } = await as('member').change('message:send', { conversationId: ids().internal, body })
    const cursors = { cursors: { [ids().internal]: before.rev } }
    const since = async () =>
      (await as('mate').ask('sync:changes', cursors)).conversations.find(
        ({ conversationId }) => conversationId === ids().internal,
      )
    expect((await since())?.read).toMatchObject({ unread: 1, mentionSeq: seq })
    await recall('member', messageId)
    const missed = await since()
    expect(missed?.messages).toMatchObject([{ id: messageId, body: { type: 'recalled' } }])
    expect(missed?.read).toMatchObject({ unread: 0, mentionSeq: null })
  })

  test('answers a repeat, and whoever asks again, like the first time', async () => {
    const { messageId } = await as('member').say(ids().internal, 'twice')
    const asked = input('member', messageId)
    const answers = await Promise.all([1, 2, 3].map(() => as('member').ask('message:recall', asked)))
    answers.push(await recall('member', messageId))
    clock().advance(48 * hour)
    answers.push(await recall('member', messageId))
    expect(new Set(answers.map(({ rev }) => rev)).size).toBe(1)
  })

  test('is for its sender alone: not for another member, the owner, or an admin', async () => {
    const { messageId } = await as('member').say(ids().internal, 'mine')
    for (const person of ['mate', 'owner', 'admin'])
      expect(await refused(person, messageId)).toMatchObject({ code: 'forbidden', reason: 'message.notYours' })
    await recall('member', messageId)
    expect(await refused('mate', messageId)).toMatchObject({ reason: 'message.notYours' })
  })

  test('says nothing to who is not in the conversation, or names another one', async () => {
    const { messageId } = await as('member').say(ids().internal, 'hidden')
    expect(await refused('stranger', messageId)).toMatchObject({ code: 'not_found', reason: 'conversation.unknown' })
    expect(await refused('member', messageId, ids().external)).toMatchObject({ reason: 'message.unknown' })
    expect(await refused('member', 'no-such-message')).toMatchObject({ code: 'not_found', reason: 'message.unknown' })
    expect((await found(messageId))?.body.type).toBe('text')
  })

  test('is for nobody where the server itself speaks', async () => {
    await as('owner').change('group:rename', { conversationId: ids().internal, name: 'Another name' })
    const { messages } = await as('owner').ask('history:page', {
      conversationId: ids().internal,
      from: { type: 'latest' },
      limit: 1,
    })
    expect(await refused('owner', messages[0]?.id ?? '')).toMatchObject({ reason: 'message.ofTheServer' })
  })

  test('is left to whoever is muted, and over in a closed or dissolved group', async () => {
    const { matrix } = robots
    const sent = await Promise.all([1, 2, 3].map(() => as('member').say(ids().department, 'before it closed')))
    await matrix.arrangeMember(ids().department, 'member', { mutedUntil: clock().now() + hour })
    await recall('member', sent[0]?.messageId ?? '', ids().department)
    await matrix.arrangeMember(ids().department, 'member', { mutedUntil: null })
    for (const state of ['closed', 'dissolved'] as const) {
      await matrix.arrange(ids().department, { state })
      const refusal = await refused('member', sent[1]?.messageId ?? '', ids().department)
      expect(refusal).toMatchObject({ reason: `capability.${state}`, details: { capability: 'message.recall' } })
    }
    await matrix.arrange(ids().department, { state: 'open' })
  })
})

describe('MSG-2: the window', () => {
  test.each([
    ['internal', 'member', 24 * hour],
    ['department', 'member', 24 * hour],
    ['external', 'visitor', 2 * minute],
    ['wechat', 'wx-owner', 2 * minute],
    ['direct', 'member', 24 * hour],
  ] as const)('in a %s conversation is open to its last moment by the server’s clock', async (kind, person, within) => {
    const conversationId = ids()[kind]
    const [one, other] = [await as(person).say(conversationId, 'one'), await as(person).say(conversationId, 'other')]
    clock().advance(within)
    await recall(person, one.messageId, conversationId)
    clock().advance(1)
    expect(await refused(person, other.messageId, conversationId)).toEqual({
      code: 'conflict',
      reason: 'message.recallTooLate',
      details: { within },
    })
  })

  test('of a direct chat with somebody from outside is as short as an external group’s', async () => {
    const { conversationId } = await as('member').change('direct:open', { personId: 'visitor' })
    const { messageId } = await as('member').say(conversationId, 'to a customer')
    clock().advance(2 * minute + 1)
    expect(await refused('member', messageId, conversationId)).toMatchObject({ details: { within: 2 * minute } })
  })

  test('ADM-1: is what the enterprise set, from that moment on', async () => {
    const { messageId } = await as('member').say(ids().internal, 'an hour ago')
    clock().advance(hour)
    const set = (internal: 300_000 | 86_400_000) =>
      robots.matrix.world.server.ctx.storage.write((db) =>
        saveSettings(db, 'acme', { ...usualSettings, recallWithin: { internal, external: 120_000 } }),
      )
    await set(300_000)
    expect(await refused('member', messageId)).toMatchObject({ details: { within: 5 * minute } })
    await set(86_400_000)
    await recall('member', messageId)
  })
})

describe('MSG-2: what a robot said', () => {
  test('is recalled by owner and admins, however long ago, naming it; not by its maker or anyone else', async () => {
    const [one, other] = [await robotSays('first'), await robotSays('second')]
    clock().advance(400 * 24 * hour)
    for (const person of ['member', 'mate']) {
      expect(await refused(person, one)).toEqual({
        code: 'forbidden',
        reason: 'capability.role',
        details: { capability: 'robot.recall', kind: 'internal' },
      })
    }
    await recall('owner', one)
    await recall('admin', other)
    expect((await found(one))?.body).toEqual({
      type: 'recalled',
      by: 'owner',
      of: { type: 'robot', name: 'Build' },
    })
    expect(await refused('member', one)).toMatchObject({ reason: 'capability.role' })
    expect(await recall('admin', one)).toEqual({ messageId: one, rev: (await found(one))?.rev })
  })
})

describe('MSG-2: a card', () => {
  test('goes with everything that became of it, and lines about it lose their words', async () => {
    const { cardId, messageId } = await poll('Which colour?')
    await as('mate').change('card:act', { cardId, action: { type: 'vote', options: [0] } })
    await as('member').change('card:remind', { cardId })
    await recall('member', messageId)
    for (const person of ['member', 'mate']) {
      expect(await as(person).refusal('card:get', { cardId })).toMatchObject({ reason: 'card.unknown' })
      expect(await as(person).refusal('card:entries', { cardId })).toMatchObject({ reason: 'card.unknown' })
    }
    const list = { conversationId: ids().internal, tool: 'poll', before: null, limit: 50 }
    expect((await as('mate').ask('card:list', list)).cards.map(({ id }) => id)).not.toContain(cardId)
    const page = { conversationId: ids().internal, from: { type: 'latest' }, limit: 2 } as const
    const { messages, cards } = await as('mate').ask('history:page', page)
    expect(messages.map(({ body }) => body)).toMatchObject([
      { type: 'recalled', of: { type: 'own' } },
      { type: 'recalled', of: { type: 'note' } },
    ])
    expect(cards).toEqual([])
    expect(await refused('member', messages[1]?.id ?? '')).toMatchObject({ reason: 'message.ofTheServer' })
  })

  test('is out of every calendar, and nothing of it happens by itself any more', async () => {
    const now = clock().now()
    const content = standup(now, { reminders: [15] })
    const { messageId, cardId } = await as('member').change('card:send', {
      conversationId: ids().internal,
      tool: 'meeting',
      content,
    })
    await as('mate').ask('room:enter', { cardId, microphone: true, camera: false })
    const span = { from: now, until: now + 3 * hour }
    const busy = async () => JSON.stringify(await as('mate').ask('calendar:range', { span })).includes(cardId)
    expect(await busy()).toBe(true)
    const { rev } = await recall('member', messageId)
    await as('mate').next('room:ended', (ended) => ended.cardId === cardId)
    expect(await busy()).toBe(false)
    clock().advance(3 * hour)
    await as('mate').say(ids().internal, 'later')
    const since = (await as('mate').ask('sync:changes', { cursors: { [ids().internal]: rev } })).conversations
    expect(JSON.stringify(since)).not.toContain(cardId)
  })

  test('RP-7: with money in it stays', async () => {
    await as('member').change('wallet:topUp', { fen: 1000 })
    const content = { kind: 'normal', each: 100, shares: 2, greeting: '谢谢' }
    const sent = await as('member').change('card:send', {
      conversationId: ids().internal,
      tool: 'redPacket',
      content,
    })
    expect(await refused('member', sent.messageId)).toMatchObject({ code: 'forbidden', reason: 'message.hasMoney' })
    await as('mate').change('card:act', { cardId: sent.cardId, action: { type: 'open' } })
    expect(await refused('member', sent.messageId)).toMatchObject({ reason: 'message.hasMoney' })
  })

  test('that is answered at the same moment is gone whoever was first', async () => {
    for (const order of ['vote first', 'recall first']) {
      const { cardId, messageId } = await poll(`Who is first? ${order}`)
      const vote = () =>
        as('mate').reply('card:act', {
          clientId: as('mate').newClientId(),
          cardId,
          action: { type: 'vote', options: [1] },
        })
      const take = () => as('member').reply('message:recall', input('member', messageId))
      const [voted, taken] =
        order === 'vote first' ? await Promise.all([vote(), take()]) : (await Promise.all([take(), vote()])).reverse()
      expect(taken).toMatchObject({ ok: true })
      if (voted?.ok === false) expect(voted.error.reason).toBe('card.unknown')
      expect(await as('mate').refusal('card:get', { cardId })).toMatchObject({ reason: 'card.unknown' })
    }
  })
})

function poll(question: string) {
  return as('member').change('card:send', {
    conversationId: ids().internal,
    tool: 'poll',
    content: lunch({ question }),
  })
}
