import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RequestInput } from '#shared/protocol/requests.ts'
import { sendText } from '../../server/domain/messages/send-text.ts'
import type { Client } from '../client.ts'
import { MatrixWorld } from '../matrix-world.ts'
import { lunch, validInputs } from '../valid-inputs.ts'

let matrix: MatrixWorld
let member: Client
let mate: Client

beforeAll(async () => {
  matrix = await MatrixWorld.start({ seed: 2 })
  member = await matrix.world.connectAs('member')
  mate = await matrix.world.connectAs('mate')
})
afterAll(() => matrix.close())

describe('a change under a client id', () => {
  test('is done once, and a repeat gets the first answer', async () => {
    const input = texting('said once')
    const first = await member.ask('message:send', input)
    expect(await member.ask('message:send', input)).toEqual(first)
    expect(await saidTimes('said once')).toBe(1)
  })

  test('is done once also when it is asked twice at the same moment, from two devices', async () => {
    const phone = await matrix.world.connectAs('member')
    const input = texting('said at once')
    const answers = await Promise.all([member, phone, member, phone].map((device) => device.ask('message:send', input)))
    for (const answer of answers) expect(answer).toEqual(answers[0])
    expect(await saidTimes('said at once')).toBe(1)
  })

  test('refuses another body, another conversation and another request under the same id', async () => {
    const input = texting('the first body')
    await member.ask('message:send', input)
    const reused = { code: 'conflict', reason: 'clientId.reused', details: {} }
    const { clientId } = input
    expect(await member.refusal('message:send', { ...texting('another body'), clientId })).toEqual(reused)
    expect(await member.refusal('message:send', { ...input, conversationId: matrix.ids.external })).toEqual(reused)
    expect(await member.refusal('direct:open', { clientId, personId: 'owner' })).toEqual(reused)
    expect(await saidTimes('another body')).toBe(0)
  })

  test('belongs to the person: another may use the same', async () => {
    const input = texting('said by each')
    const first = await member.ask('message:send', input)
    const second = await mate.ask('message:send', input)
    expect(second.messageId).not.toBe(first.messageId)
    expect(await saidTimes('said by each')).toBe(2)
  })

  test('keeps its first answer when it would be refused by now', async () => {
    const input = texting('before the end')
    const first = await member.ask('message:send', input)
    await matrix.arrange(matrix.ids.internal, { state: 'dissolved' })
    expect(await member.ask('message:send', input)).toEqual(first)
    expect(await member.refusal('message:send', texting('after it'))).toMatchObject({ reason: 'capability.dissolved' })
    await matrix.arrange(matrix.ids.internal, { state: 'open' })
  })

  test('may be tried again after a refusal', async () => {
    const input = texting('when it is open again')
    await matrix.arrange(matrix.ids.internal, { state: 'dissolved' })
    await member.refusal('message:send', input)
    await matrix.arrange(matrix.ids.internal, { state: 'open' })
    await member.ask('message:send', input)
    expect(await saidTimes('when it is open again')).toBe(1)
  })

  test('outlives a restart of the server', async () => {
    const own = await MatrixWorld.start()
    try {
      const input = { ...texting('across a restart'), conversationId: own.ids.internal }
      const first = await (await own.world.connectAs('member')).ask('message:send', input)
      await own.world.restart()
      expect(await (await own.world.connectAs('member')).ask('message:send', input)).toEqual(first)
    } finally {
      await own.close()
    }
  })

  test.each([
    'direct:open',
    'group:create',
    'card:send',
    'card:act',
    'card:end',
    'card:remind',
    'group:rename',
    'notice:publish',
    'nickname:set',
    'member:invite',
    'joinCode:show',
  ] as const)('holds for %s as well, however often and however close together it is asked', async (request) => {
    const { cardId } = await member.change('card:send', poll())
    const named = { conversationId: matrix.ids.internal, cardId, personId: 'newcomer' }
    const input = validInputs({ ...named, newClientId: matrix.world.newClientId })[request]
    const before = await rowsKept()
    const [first, ...others] = await Promise.all([1, 2, 3].map(() => member.reply(request, input)))
    const once = await rowsKept()
    expect(first).toMatchObject({ ok: true })
    for (const answer of [...others, await member.reply(request, input)]) expect(answer).toEqual(first)
    expect(await rowsKept()).toEqual(once)
    expect(once).not.toEqual(before)
  })
})

describe('invariant 3: seq and rev', () => {
  test('have no gap and no double after many people talk and vote at once and some of it is refused', async () => {
    const { cardId, rev } = await member.change('card:send', poll())
    const clients = await Promise.all(
      ['owner', 'admin', 'member', 'mate', 'member', 'mate'].map((personId) => matrix.world.connectAs(personId)),
    )
    const asked = clients.flatMap((client, place) =>
      Array.from({ length: 30 }, (_, time) => {
        const about = { conversationId: matrix.ids.internal }
        if (time % 7 === 3) return client.change('card:act', { cardId, action: { type: 'vote', options: [time % 3] } })
        if (time % 7 === 5) return client.change('message:send', { ...about, body: toStranger })
        return client.say(matrix.ids.internal, `${place} says ${time}`)
      }),
    )
    const outcomes = await Promise.allSettled(asked)
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(6 * 4)
    expect((await expectWhole(matrix.ids.internal)).rev).toBe(rev + 6 * 26)
  })

  test('take back what an undone write had taken', async () => {
    const { ctx } = matrix.world.server
    const who = { personId: 'member' }
    const writes = [
      sendText(ctx, who, texting('one')),
      ctx.storage.write(async (db) => {
        const bump = db.updateTable('conversations').set((eb) => ({ seq: eb('seq', '+', 1), rev: eb('rev', '+', 1) }))
        await bump.where('id', '=', matrix.ids.internal).execute()
        throw new Error('undone')
      }),
      sendText(ctx, who, { ...texting('never'), body: { ...toStranger, mentions: [...toStranger.mentions] } }),
      sendText(ctx, who, texting('two')),
    ]
    const outcomes = await Promise.allSettled(writes)
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled'])
    await expectWhole(matrix.ids.internal)
  })

  test('are told live without a gap: every event begins where the one before ended', async () => {
    const listener = await matrix.world.connectAs('owner')
    const from = listener.heard.length
    await Promise.all(Array.from({ length: 20 }, (_, time) => member.say(matrix.ids.internal, `live ${time}`)))
    await listener.caughtUp()
    const told = listener.all('conversation:changed').slice(from)
    expect(told.flatMap(({ messages }) => messages ?? [])).toHaveLength(20)
    for (const [place, { prevRev }] of told.entries()) {
      if (place > 0) expect(prevRev).toBe(told[place - 1]?.rev)
    }
  })
})

const toStranger = {
  type: 'text' as const,
  text: '@you',
  mentions: [{ who: { personId: 'stranger' }, start: 0, length: 4 }],
}

function texting(text: string): RequestInput<'message:send'> {
  const body = { type: 'text' as const, text, mentions: [] }
  return { clientId: matrix.world.newClientId(), conversationId: matrix.ids.internal, body }
}

function poll() {
  return { conversationId: matrix.ids.internal, tool: 'poll', content: lunch() }
}

async function saidTimes(text: string): Promise<number> {
  const page = { conversationId: matrix.ids.internal, from: { type: 'latest' as const }, limit: 100 }
  const { messages } = await member.ask('history:page', page)
  return messages.filter(({ body }) => body.type === 'text' && body.text === text).length
}

/** How much there is of everything that a request can make. */
async function rowsKept(): Promise<Record<string, number>> {
  const { read } = matrix.world.server.ctx.storage
  const counts: Record<string, number> = {}
  for (const table of ['conversations', 'members', 'messages', 'cards', 'cardEntries', 'answers'] as const) {
    counts[table] = (await read.selectFrom(table).selectAll().execute()).length
  }
  const revs = await read.selectFrom('conversations').select('rev').execute()
  return { ...counts, revs: revs.reduce((sum, { rev }) => sum + rev, 0) }
}

/** Positions 1…n, and every rev used by no two messages. */
async function expectWhole(conversationId: string): Promise<{ rev: number }> {
  const { read } = matrix.world.server.ctx.storage
  const rows = read.selectFrom('messages').select(['seq', 'rev']).where('conversationId', '=', conversationId)
  const messages = await rows.orderBy('seq').execute()
  const whole = await read
    .selectFrom('conversations')
    .selectAll()
    .where('id', '=', conversationId)
    .executeTakeFirstOrThrow()
  expect(messages.map(({ seq }) => seq)).toEqual(messages.map((_, place) => place + 1))
  expect(whole.seq).toBe(messages.length)
  const revs = messages.map(({ rev }) => rev)
  expect(revs).toEqual([...new Set(revs)].sort((a, b) => a - b))
  expect(whole.rev).toBeGreaterThanOrEqual(revs.at(-1) ?? 0)
  return whole
}
