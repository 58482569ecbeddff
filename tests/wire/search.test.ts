import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Message } from '#shared/domain/message.ts'
import type { SearchQuestion } from '#shared/protocol/requests/search.ts'
import { searchLimits } from '#shared/protocol/requests/search.ts'
import type { Client } from '../client.ts'
import { hostileStrings } from '../hostile-strings.ts'
import { RobotWorld } from '../robots/robot-world.ts'
import { uploadFile } from '../upload-file.ts'
import { lunch } from '../valid-inputs.ts'

let robots: RobotWorld
let member: Client
let mate: Client

beforeEach(async () => {
  robots = await RobotWorld.start()
  member = robots.member
  mate = await robots.matrix.world.connectAs('mate')
})
afterEach(() => robots.close())

describe('MSG-4: a search', () => {
  test('finds a Chinese word of two characters, or one, wherever it stands, and Latin words by their beginning', async () => {
    const { internal, direct } = robots.matrix.ids
    await member.say(internal, '明天的接口评审改到下午')
    await mate.say(direct, '评审记录放在 Ｑun Release Notes 里')
    expect(await found(member, { text: '评审' })).toEqual([
      '评审记录放在 Ｑun Release Notes 里',
      '明天的接口评审改到下午',
    ])
    expect(await found(member, { text: '审' })).toHaveLength(2)
    expect(await found(member, { text: '接口评审' })).toHaveLength(1)
    expect(await found(member, { text: '口审' })).toEqual([])
    expect(await found(member, { text: 'REL 评审' })).toHaveLength(1)
    expect(await found(member, { text: 'qun' })).toHaveLength(1)
    expect(await found(member, { text: 'elease' })).toEqual([])
  })

  test('finds what was just said, and tells who said it', async () => {
    const { messageId } = await mate.say(robots.matrix.ids.internal, 'brand new')
    const told = await member.ask('message:search', { text: 'brand' })
    expect(told.messages.map(({ id }) => id)).toEqual([messageId])
    expect(told.people.map(({ id }) => id)).toEqual(['mate'])
  })

  test('finds cards, files and robots by their words, and each by its kind', async () => {
    const { internal } = robots.matrix.ids
    await member.say(internal, 'budget at https://example.com')
    await member.change('card:send', {
      conversationId: internal,
      tool: 'poll',
      content: lunch({ question: 'Budget for lunch?' }),
    })
    const uploader = { url: robots.matrix.world.server.url, token: member.token }
    const sheet = { name: 'budget.txt', bytes: new TextEncoder().encode('1'), conversationId: internal }
    const { file } = await member.ask('file:get', { fileId: await uploadFile(uploader, sheet) })
    await member.change('card:send', { conversationId: internal, tool: 'file', content: { files: [file] } })
    await robots.text('the budget was exceeded')
    expect(await kinds({ text: 'budget' })).toEqual(['robot', 'card', 'card', 'text'])
    expect(await kinds({ text: 'budget', kind: 'link' })).toEqual(['text'])
    expect(await kinds({ text: 'budget', kind: 'card' })).toEqual(['card'])
    expect(await kinds({ text: 'budget', kind: 'file' })).toEqual(['card'])
    expect(await kinds({ kind: 'robot' })).toEqual(['robot'])
    expect(await kinds({ senderId: robots.place.robotId })).toEqual(['robot'])
  })

  test('finds every word of a robot’s news', async () => {
    const article = (title: string, description: string) => ({ title, description, url: 'https://example.com' })
    await robots.send({ msgtype: 'news', news: { articles: [article('first', 'alpha'), article('second', 'omega')] } })
    expect(await kinds({ text: 'omega' })).toEqual(['robot'])
  })

  test('finds a card by what it says now', async () => {
    const { internal } = robots.matrix.ids
    const post = (title: string) => ({
      title,
      body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'x' }] }] },
    })
    const { cardId } = await member.change('card:send', {
      conversationId: internal,
      tool: 'post',
      content: post('Draft rules'),
    })
    expect(await kinds({ text: 'draft' })).toEqual(['card'])
    await member.change('card:act', { cardId, action: { type: 'edit', content: post('Final rules') } })
    expect(await kinds({ text: 'draft' })).toEqual([])
    expect(await kinds({ text: 'final' })).toEqual(['card'])
  })

  test('narrows by conversation, sender and time', async () => {
    const { clock } = robots.matrix.world
    const { internal, direct } = robots.matrix.ids
    await member.say(internal, 'alpha one')
    clock.advance(1000)
    const between = clock.now()
    await mate.say(internal, 'alpha two')
    clock.advance(1000)
    await mate.say(direct, 'alpha three')
    expect(await found(member, { text: 'alpha', conversationId: internal })).toEqual(['alpha two', 'alpha one'])
    expect(await found(member, { senderId: 'mate' })).toEqual(['alpha three', 'alpha two'])
    expect(await found(member, { text: 'alpha', from: between, until: between })).toEqual(['alpha two'])
    expect(await found(member, { text: 'alpha', until: between - 1 })).toEqual(['alpha one'])
  })

  test('in pages leaves nothing out and tells nothing twice, while others go on talking', async () => {
    const { internal } = robots.matrix.ids
    for (let time = 1; time <= 70; time += 1) await member.say(internal, `alpha ${time}`)
    const told: string[] = []
    for (let before: string | undefined; ; ) {
      const page = await mate.ask('message:search', {
        text: 'alpha',
        conversationId: internal,
        ...(before === undefined ? {} : { before }),
      })
      expect(page.messages.length).toBeLessThanOrEqual(searchLimits.page)
      told.push(...page.messages.map(textOf))
      if (!page.more) break
      before = page.messages.at(-1)?.id
      await member.say(internal, 'alpha meanwhile')
    }
    expect(told).toEqual(Array.from({ length: 70 }, (_, at) => `alpha ${70 - at}`))
  })

  test('asks for something', async () => {
    expect(await member.refusal('message:search', {})).toMatchObject({ reason: 'input' })
    expect(await member.refusal('message:search', { before: 'm1' })).toMatchObject({ reason: 'input' })
    expect(await member.refusal('message:search', { text: '   ' })).toMatchObject({ reason: 'input' })
    expect(await member.refusal('message:search', { text: 'x'.repeat(4000) })).toMatchObject({ reason: 'input' })
  })
})

describe('MSG-4: nobody finds', () => {
  test('what was said where they are not: other staff, another enterprise, a WeChat user', async () => {
    const { internal, external } = robots.matrix.ids
    await member.say(internal, 'confidential inside')
    await member.say(external, 'confidential outside')
    for (const [who, texts] of [
      ['stranger', []],
      ['ally', ['confidential outside']],
      ['visitor', ['confidential outside']],
    ] as const) {
      const client = await robots.matrix.world.connectAs(who)
      expect(await found(client, { text: 'confidential' })).toEqual(texts)
      expect(await found(client, { senderId: 'member' })).toEqual(texts)
      expect(await client.refusal('message:search', { text: 'confidential', conversationId: internal })).toMatchObject({
        code: 'not_found',
        reason: 'conversation.unknown',
      })
    }
  })

  test('what was said before they came, nor after they were taken out', async () => {
    const { internal } = robots.matrix.ids
    await member.say(internal, 'secret of before')
    await robots.matrix.addMember(internal, 'newcomer')
    const newcomer = await robots.matrix.world.connectAs('newcomer')
    const { messageId } = await member.say(internal, 'secret of now')
    expect(await found(newcomer, { text: 'secret' })).toEqual(['secret of now'])
    expect(await found(newcomer, { text: 'secret', conversationId: internal })).toEqual(['secret of now'])
    expect((await newcomer.ask('message:search', { text: 'secret', before: messageId })).more).toBe(false)
    await robots.matrix.removeMember(internal, 'newcomer')
    expect(await found(newcomer, { text: 'secret' })).toEqual([])
  })

  test('out when something hidden was said, by naming it as the end of a page', async () => {
    const { messageId } = await member.say(robots.matrix.ids.internal, 'hidden')
    const stranger = await robots.matrix.world.connectAs('stranger')
    for (const before of [messageId, 'no-such-message'])
      expect(await stranger.refusal('message:search', { kind: 'text', before })).toMatchObject({ code: 'not_found' })
  })

  test('how much there is: a page is full of what may be read, whatever lies between', async () => {
    const { internal, direct } = robots.matrix.ids
    for (let time = 0; time < 40; time += 1) {
      await member.say(internal, 'shared word')
      await member.say(direct, 'shared word')
    }
    const admin = await robots.matrix.world.connectAs('admin')
    const page = await admin.ask('message:search', { text: 'shared' })
    expect(page.messages).toHaveLength(searchLimits.page)
    const rest = await admin.ask('message:search', { text: 'shared', before: page.messages.at(-1)?.id ?? '' })
    expect([rest.messages.length, rest.more]).toEqual([10, false])
  })

  test('lines the server writes', async () => {
    const { internal } = robots.matrix.ids
    await robots.matrix.rename(internal, 'Zanzibar')
    expect(await found(member, { text: 'Zanzibar' })).toEqual([])
  })
})

test('MSG-2: what was recalled is not found, whether the index knew it or not, and leaves no word in it', async () => {
  const { internal } = robots.matrix.ids
  const known = await member.say(internal, 'xylophone in the index')
  expect(await found(mate, { text: 'xylophone' })).toEqual(['xylophone in the index'])
  const waiting = await member.say(internal, 'xylophone in the queue')
  for (const { messageId } of [known, waiting])
    await member.change('message:recall', { conversationId: internal, messageId })
  expect(await found(mate, { text: 'xylophone' })).toEqual([])
  expect(await found(mate, { senderId: 'member' })).toEqual([])
  const database = new DatabaseSync(join(robots.matrix.world.folder, 'qun.sqlite'), { readOnly: true })
  const pages = database.prepare('select block from searchWords_data').all()
  database.close()
  expect(pages.filter(({ block }) => Buffer.from(block as Uint8Array).includes('ylophone'))).toEqual([])
})

test('MSG-4: whatever is typed is searched for, never obeyed', async () => {
  const { direct } = robots.matrix.ids
  for (const text of hostileStrings) await member.say(direct, `before ${text}`)
  const operators = fc.constantFrom(
    '"',
    '*',
    '^',
    ':',
    '(',
    ')',
    'AND',
    'OR',
    'NOT',
    'NEAR(',
    '-',
    '+',
    '{',
    '}',
    ' ',
    '\0',
    'words',
    'a',
    '会议',
    '\uE000kcard',
    "'",
    ';',
  )
  const typed = fc.oneof(
    fc.constantFrom(...hostileStrings),
    fc.string({ unit: 'binary', minLength: 1, maxLength: searchLimits.text / 2 }),
    fc.array(operators, { minLength: 1, maxLength: 30 }).map((all) => all.join(' ').slice(0, searchLimits.text)),
  )
  await fc.assert(
    fc.asyncProperty(typed, async (text) => {
      fc.pre(/\S/.test(text))
      const reply = await member.reply('message:search', { text })
      expect(reply).toMatchObject({ ok: true })
    }),
    { numRuns: 200 },
  )
})

test('MSG-4: what was said while the index was away is found after a restart', async () => {
  const { world, ids } = robots.matrix
  await member.say(ids.internal, 'written and gone')
  await world.restart(10_000)
  const again = await world.connectAs('member')
  expect(await found(again, { text: 'gone' })).toEqual(['written and gone'])
})

async function found(client: Client, question: SearchQuestion): Promise<string[]> {
  const { messages } = await client.ask('message:search', question)
  return messages.map(textOf)
}

async function kinds(question: SearchQuestion): Promise<string[]> {
  return (await member.ask('message:search', question)).messages.map(({ body }) => body.type)
}

function textOf({ body }: Message): string {
  return body.type === 'text' ? body.text : body.type
}
