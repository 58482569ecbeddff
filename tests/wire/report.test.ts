import { afterAll, describe, expect, test } from 'vitest'
import { type ReportContent, ReportState } from '#shared/features/report/report.ts'
import type { Client } from '../client.ts'
import { hostileStrings } from '../hostile-strings.ts'
import { MatrixWorld } from '../matrix-world.ts'

const hour = 60 * 60_000
const day = 24 * hour

const matrix = await MatrixWorld.start({ seed: 31 })
const [owner, admin, member, mate] = await matrix.world.connectAll('owner', 'admin', 'member', 'mate')
afterAll(() => matrix.close())

/** It is 10:00 of a Monday in Shanghai when the world begins. */
const daily = (change: Partial<ReportContent> = {}): ReportContent => ({
  title: 'How is it going?',
  template: 'daily',
  fields: [
    { id: 'done', kind: 'text', label: '=SUM(A1)', required: true },
    { id: 'mood', kind: 'single', label: 'Mood', required: false, options: ['good', 'bad'], other: true },
  ],
  reporters: null,
  receivers: [],
  rhythm: { type: 'daily', time: '18:00' },
  zone: 'Asia/Shanghai',
  remindBefore: 30,
  lastDay: null,
  ...change,
})

const send = async (from: Client, content: ReportContent) =>
  (await from.change('card:send', { conversationId: matrix.ids.internal, tool: 'report', content })).cardId
const words = (text: string) => ({ kind: 'words', text }) as const
const submitting = (text: string, period: string) =>
  ({ type: 'submit', period, answers: { done: words(text) } }) as const
const submit = (from: Client, cardId: string, text: string, period: string) =>
  from.change('card:act', { cardId, action: submitting(text, period) })
const refused = (from: Client, cardId: string, action: unknown) =>
  from.refusal('card:act', { clientId: from.newClientId(), cardId, action })
const stateOf = async (cardId: string) => ReportState.parse((await member.ask('card:get', { cardId })).card.state)
const settled = async (cardId: string, fits: (state: ReportState) => boolean) => {
  const told = await member.next('conversation:changed', ({ cards }) =>
    (cards ?? []).some((card) => card.id === cardId && fits(ReportState.parse(card.state))),
  )
  return told
}

describe('REP-2: a period of a report', () => {
  test('takes each one’s answers, on time and late, to be changed until it ends', async () => {
    const cardId = await send(member, daily())
    const { card } = await submit(mate, cardId, 'much', '2026-03-02')
    expect(card).toMatchObject({ answered: 1, audience: 4, mine: { late: false, changedAt: null } })
    matrix.world.clock.advance(8 * hour + 60_000)
    await settled(cardId, ({ stage }) => stage === 'due')
    expect((await submit(owner, cardId, 'late', '2026-03-02')).card).toMatchObject({ mine: { late: true } })
    const changed = await submit(mate, cardId, 'more', '2026-03-02')
    expect(changed.card).toMatchObject({ mine: { late: false, answers: { done: words('more') } } })
    expect(await stateOf(cardId)).toMatchObject({ submitted: 2, late: 1 })

    matrix.world.clock.advance(6 * hour)
    await settled(cardId, ({ period }) => period.key === '2026-03-03')
    expect(await refused(mate, cardId, submitting('yesterday', '2026-03-02'))).toMatchObject({
      code: 'conflict',
      reason: 'report.periodOver',
    })
    const [past] = (await stateOf(cardId)).past
    expect(past).toMatchObject({ submitted: 2, late: 1, missing: 2, period: { key: '2026-03-02' } })
    const next = await submit(mate, cardId, 'anew', '2026-03-03')
    expect(next.card).toMatchObject({ answered: 1, mine: { period: '2026-03-03' } })
  })

  test('TOOL-3, TOOL-5: reminds whoever is missing before it is due, and tells receivers when it is', async () => {
    const cardId = await send(owner, daily({ receivers: ['mate'], rhythm: { type: 'daily', time: '06:00' } }))
    const { due, key } = (await stateOf(cardId)).period
    await submit(member, cardId, 'early', key)
    matrix.world.clock.advance(due - 30 * 60_000 - matrix.world.clock.now())
    const reminder = await note(cardId, 'Report due in 30 minutes: How is it going?')
    expect(reminder.mentions.toSorted()).toEqual(['admin', 'mate', 'owner'])
    matrix.world.clock.advance(30 * 60_000)
    expect(await note(cardId, 'Report due: How is it going?; 1 reported, 3 missing')).toMatchObject({
      mentions: ['mate'],
    })
  })

  test('TOOL-3: what went by while the server was down is counted, and nobody is reminded of it', async () => {
    const own = await MatrixWorld.start({ seed: 32 })
    const sender = await own.world.connectAs('member')
    const { cardId } = await sender.change('card:send', {
      conversationId: own.ids.internal,
      tool: 'report',
      content: daily(),
    })
    await own.world.restart(3 * day)
    const back = await own.world.connectAs('member')
    await expect
      .poll(async () => ReportState.parse((await back.ask('card:get', { cardId })).card.state).period.key)
      .toBe('2026-03-05')
    const { past } = ReportState.parse((await back.ask('card:get', { cardId })).card.state)
    expect(past.map(({ period, missing }) => [period.key, missing])).toEqual([
      ['2026-03-04', 4],
      ['2026-03-03', 4],
      ['2026-03-02', 4],
    ])
    const page = await back.ask('history:page', {
      conversationId: own.ids.internal,
      from: { type: 'latest' },
      limit: 50,
    })
    expect(page.messages.filter(({ body }) => body.type === 'cardNote')).toEqual([])
    await own.close()
  })

  test('TOOL-3: after a silence that ended past the time of a later period, that one holds and is said to be due', async () => {
    const { state, notes } = await silence(33 * hour)
    expect(state).toMatchObject({
      period: { key: '2026-03-03' },
      stage: 'due',
      past: [{ period: { key: '2026-03-02' } }],
    })
    expect(notes).toEqual(['Report due: How is it going?; 0 reported, 4 missing'])
  })

  test('TOOL-3: after a silence that ended shortly before it is due, the reminder says how long there is', async () => {
    const { state, notes } = await silence(32 * hour - 10 * 60_000)
    expect(state).toMatchObject({ period: { key: '2026-03-03' }, stage: 'reminded' })
    expect(notes).toEqual(['Report due in 10 minutes: How is it going?'])
  })
})

describe('REP-1: who reports what', () => {
  test('only those who are asked, and only with answers that fit', async () => {
    const cardId = await send(owner, daily({ reporters: ['mate', 'admin'] }))
    const { key } = (await stateOf(cardId)).period
    expect((await owner.ask('card:get', { cardId })).card).toMatchObject({ audience: 2 })
    expect(await refused(member, cardId, submitting('me too', key))).toMatchObject({ reason: 'report.notAsked' })
    const wrong = { type: 'submit', period: key, answers: { mood: { kind: 'choice', options: [7], other: null } } }
    expect(await refused(mate, cardId, wrong)).toMatchObject({
      code: 'invalid',
      reason: 'report.answers',
      details: { at: 'done' },
    })
    for (const action of [null, { type: 'submit' }, { ...submitting('x', key), more: 1 }]) {
      expect(await refused(mate, cardId, action)).toMatchObject({ code: 'invalid' })
    }
  })

  test('people it names have to be in the group, and its last day still to come', async () => {
    const content = daily({ receivers: ['stranger'] })
    const input = { clientId: owner.newClientId(), conversationId: matrix.ids.internal, tool: 'report', content }
    expect(await owner.refusal('card:send', input)).toMatchObject({ reason: 'member.unknown' })
    const over = { ...input, clientId: owner.newClientId(), content: daily({ lastDay: '2026-01-01' }) }
    expect(await owner.refusal('card:send', over)).toMatchObject({ reason: 'card.deadlinePast' })
  })

  test('one that comes again is not due the very moment its period begins', async () => {
    const content = daily({ rhythm: { type: 'daily', time: '00:00' } })
    const input = { clientId: owner.newClientId(), conversationId: matrix.ids.internal, tool: 'report', content }
    expect(await owner.refusal('card:send', input)).toMatchObject({ code: 'invalid', reason: 'report.dueAtMidnight' })
  })

  test('TOOL-2: ends by the clock after its last day, or by whoever runs it', async () => {
    const cardId = await send(member, daily())
    expect(await mate.refusal('card:end', { clientId: mate.newClientId(), cardId })).toMatchObject({
      reason: 'card.notYours',
    })
    const { card } = await admin.change('card:end', { cardId })
    expect(card.endedBy).toBe('admin')
    const { key } = (await stateOf(cardId)).period
    expect(await refused(mate, cardId, submitting('too late', key))).toMatchObject({ reason: 'card.ended' })
  })

  test('whatever strange text is reported comes back as it was', async () => {
    const cardId = await send(owner, daily())
    const { key } = (await stateOf(cardId)).period
    for (const text of hostileStrings.filter((one) => one.trim() !== '' && one.length <= 500)) {
      const { card } = await submit(mate, cardId, text, key)
      expect(card.mine).toMatchObject({ answers: { done: words(text) } })
    }
  })
})

describe('REP-4: who reads the answers', () => {
  test('receivers, creator, owner and admins read all; everybody else their own', async () => {
    const cardId = await send(member, daily({ receivers: [] }))
    const { key } = (await stateOf(cardId)).period
    for (const one of [owner, mate]) await submit(one, cardId, `from ${one.personId}`, key)
    const read = async (who: Client) =>
      (await who.ask('card:entries', { cardId })).entries.map(({ personId }) => personId).toSorted()
    expect(await read(member)).toEqual(['mate', 'owner'])
    expect(await read(owner)).toEqual(['mate', 'owner'])
    expect(await read(admin)).toEqual(['mate', 'owner'])
    expect(await read(mate)).toEqual(['mate'])
    expect((await mate.ask('card:entries', { cardId })).missing.toSorted()).toEqual(['admin', 'member'])
  })

  test('REP-3, TOOL-4: an export holds what one may read, and neutralises formulas in titles too', async () => {
    const cardId = await send(member, daily())
    const { key } = (await stateOf(cardId)).period
    await submit(mate, cardId, '=1+1', key)
    const csv = async (who: Client) =>
      (
        await matrix.world.get(`/api/cards/${cardId}/export?format=csv&language=en`, {
          authorization: `Bearer ${who.token}`,
        })
      ).text()
    const [header, ...rows] = (await csv(owner)).replace('\uFEFF', '').trim().split('\r\n')
    expect(header).toBe("Period,Name,State,Given at,'=SUM(A1),Mood")
    expect(rows).toHaveLength(4)
    expect(rows.at(-1)).toMatch(/^\d{4}-\d\d-\d\d,Staff mate,on time,\d{4}-\d\d-\d\d \d\d:\d\d,'=1\+1,$/)
    const own = (await csv(mate)).trim().split('\r\n')
    expect(own.filter((line) => line.includes('on time'))).toHaveLength(1)
  })
})

/** A daily report after the server was down for so long: its state, and what was said of it. */
async function silence(long: number) {
  const own = await MatrixWorld.start({ seed: 33 })
  const sender = await own.world.connectAs('member')
  const { internal: conversationId } = own.ids
  const { cardId } = await sender.change('card:send', { conversationId, tool: 'report', content: daily() })
  await own.world.restart(long)
  const back = await own.world.connectAs('member')
  const stateNow = async () => ReportState.parse((await back.ask('card:get', { cardId })).card.state)
  await expect.poll(async () => (await stateNow()).stage).not.toBe('open')
  const page = await back.ask('history:page', { conversationId, from: { type: 'latest' }, limit: 50 })
  const state = await stateNow()
  await own.close()
  return { state, notes: page.messages.flatMap(({ body }) => (body.type === 'cardNote' ? body.summary.en : [])) }
}

/** The note about a card that reads like this, once it is there. */
async function note(cardId: string, en: string) {
  const told = await member.next('conversation:changed', ({ messages }) =>
    (messages ?? []).some(({ body }) => body.type === 'cardNote' && body.cardId === cardId && body.summary.en === en),
  )
  const found = told.messages?.find(({ body }) => body.type === 'cardNote' && body.summary.en === en)
  if (found?.body.type !== 'cardNote') throw new Error(`no note "${en}"`)
  return found.body
}
