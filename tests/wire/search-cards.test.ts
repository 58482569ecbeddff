import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { indexLatest } from '../../server/domain/messages/index-words.ts'
import type { Client } from '../client.ts'
import { MatrixWorld } from '../matrix-world.ts'
import { standup } from '../standup.ts'
import { lunch } from '../valid-inputs.ts'
import { dinner, words } from './form-contents.ts'

let matrix: MatrixWorld
let member: Client
let mate: Client

beforeEach(async () => {
  matrix = await MatrixWorld.start({ seed: 41 })
  member = await matrix.world.connectAs('member')
  mate = await matrix.world.connectAs('mate')
})
afterEach(() => matrix.close())

const now = () => Math.floor(matrix.world.clock.now() / 60_000) * 60_000
const day = 24 * 60 * 60_000

function article(...lines: readonly string[]) {
  const content = lines.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] }))
  return { title: 'House rules', body: { type: 'doc', content } }
}

const fields = [{ id: 'a', kind: 'single', label: 'Which shift', required: true, options: ['Morning'], other: true }]

/** Of each tool what it says and its summary does not, and the words that find it. */
const cards = [
  ['poll', () => lunch(), ['noodles', 'dump']],
  ['post', () => article('The kitchen is for everyone', '洗碗机每晚都要开'), ['kitchen', '洗碗', '洗碗机每晚']],
  ['form', () => dinner({ description: 'For the farewell' }), ['farewell', 'dish', 'beer']],
  ['report', () => report(), ['shift', 'morning']],
  [
    'meeting',
    () => standup(now(), { where: { type: 'place', place: 'Roof' }, agenda: ['Budget'] }),
    ['roof', 'budget'],
  ],
  ['schedule', () => schedule('About the harbour'), ['harbour']],
] as const

function report() {
  return {
    title: 'Daily',
    template: 'custom',
    fields,
    reporters: null,
    receivers: [],
    rhythm: { type: 'daily', time: '18:00' },
    zone: 'Asia/Shanghai',
    remindBefore: null,
    lastDay: null,
  }
}

function schedule(description: string) {
  const candidates = [1, 2].map((days) => ({ startsAt: now() + days * day, endsAt: now() + days * day + 3_600_000 }))
  const when = { type: 'candidates', candidates, answerBy: null }
  return { title: 'Outing', description, zone: 'UTC', when, participants: { type: 'everyone' }, reminders: [] }
}

describe('MSG-4: a card is found', () => {
  test.each(cards)('by what a %s says, and told along', async (tool, content, asked) => {
    const { messageId, cardId } = await send(tool, content())
    for (const text of asked) {
      const told = await mate.ask('message:search', { text })
      expect(told.messages.map(({ id }) => id)).toEqual([messageId])
      expect(told.cards.map(({ id }) => id)).toEqual([cardId])
    }
  })

  test('by what it says now, once it was written anew, and still when it has ended', async () => {
    const { cardId } = await send('post', article('alpha'))
    expect(await found('alpha')).toBe(1)
    await member.change('card:act', { cardId, action: { type: 'edit', content: article('omega') } })
    expect([await found('alpha'), await found('omega')]).toEqual([0, 1])
    // Under the same title as well: its words came in and go out with what it said.
    await member.change('card:act', { cardId, action: { type: 'edit', content: article('sigma') } })
    await member.change('card:end', { cardId })
    expect([await found('omega'), await found('sigma')]).toEqual([0, 1])
  })

  test('MSG-2: by nothing once it was taken back, and its words are in no page of the index', async () => {
    const { messageId } = await send('post', article('xylophone'))
    expect(await found('xylophone')).toBe(1)
    await member.change('message:recall', { conversationId: matrix.ids.internal, messageId })
    expect([await found('xylophone'), await found('house')]).toEqual([0, 0])
    await indexLatest(matrix.world.server.ctx)
    expect(await found('xylophone')).toBe(0)
  })
})

describe('MSG-4: nobody finds', () => {
  test('FORM-2, POLL-3: what somebody answered, with their name or without', async () => {
    const given = { a: words('zebrafish') }
    for (const anonymous of [true, false]) {
      const { cardId } = await send('form', dinner({ anonymous }))
      await mate.change('card:act', { cardId, action: { type: 'submit', sheet: 1, answers: given } })
    }
    const { cardId } = await send('post', article('talk to me'))
    await mate.change('card:act', { cardId, action: { type: 'comment', text: 'zebrafish' } })
    for (const client of [member, mate])
      expect((await client.ask('message:search', { text: 'zebrafish' })).messages).toEqual([])
  })

  test('a card of a conversation they are not in, or from before their time', async () => {
    await send('post', article('confidential'))
    const stranger = await matrix.world.connectAs('stranger')
    expect(await stranger.ask('message:search', { text: 'confidential' })).toMatchObject({ messages: [], cards: [] })
    await matrix.arrangeMember(matrix.ids.internal, 'mate', { historyFrom: 1000 })
    expect(await mate.ask('message:search', { text: 'confidential' })).toMatchObject({ messages: [], cards: [] })
  })
})

function send(tool: string, content: unknown) {
  return member.change('card:send', { conversationId: matrix.ids.internal, tool, content })
}

async function found(text: string): Promise<number> {
  return (await mate.ask('message:search', { text })).messages.length
}
