import { afterAll, describe, expect, test } from 'vitest'
import { MatrixWorld } from '../matrix-world.ts'
import { day, hour, keysOf, minute, ScheduleDesk, wholeMinute } from '../schedule-desk.ts'
import { standup } from '../standup.ts'

const desk = await ScheduleDesk.start(41)
const { owner, member, mate } = desk
afterAll(() => desk.matrix.close())

describe('SCHED-1: what is sent', () => {
  test('offers times and is in nobody’s calendar; a fixed one is settled from the start and in everyone’s', async () => {
    const offered = desk.offer()
    const { cardId } = await desk.send(offered)
    expect(await desk.get(mate, cardId)).toMatchObject({ content: offered, state: { planned: null }, audience: 4 })
    expect(await desk.within(mate, cardId)).toEqual([])
    const fixed = await desk.send(desk.once())
    expect(await desk.within(mate, fixed.cardId)).toMatchObject([{ attendance: 'maybe', state: 'planned' }])
    expect(await desk.within(member, fixed.cardId)).toMatchObject([{ attendance: 'yes' }])
  })

  test('has to lie ahead, its deadline too', async () => {
    const past = { startsAt: wholeMinute(desk.now() - 3 * hour), endsAt: wholeMinute(desk.now() - 2 * hour) }
    const older = { startsAt: past.startsAt - day, endsAt: past.endsAt - day }
    const late = { code: 'invalid', reason: 'card.deadlinePast' }
    expect(await refusedContent(desk.offer({}, [past, older]))).toMatchObject(late)
    expect(await refusedContent(desk.offer({}, undefined, desk.now()))).toMatchObject(late)
    expect(await refusedContent(desk.once({ from: '2020-01-01' }))).toMatchObject(late)
  })

  test('names only people of the group, and is not for groups with outsiders', async () => {
    const participants = { type: 'named' as const, personIds: ['mate', 'stranger'] }
    expect(await refusedContent(desk.offer({ participants }))).toMatchObject({ reason: 'member.unknown' })
    for (const conversationId of [desk.matrix.ids.external, desk.matrix.ids.direct]) {
      const input = {
        clientId: desk.matrix.world.newClientId(),
        conversationId,
        tool: 'schedule',
        content: desk.offer(),
      }
      expect(await member.refusal('card:send', input)).toMatchObject({ code: 'forbidden' })
    }
  })
})

describe('SCHED-3: answers', () => {
  test('are one for each time, counted, changed at will, and listed by name', async () => {
    const content = desk.offer()
    const { cardId } = await desk.send(content)
    const [first, second] = keysOf(content)
    await desk.answer(mate, cardId, first, 'yes')
    await desk.answer(mate, cardId, second, 'maybe')
    await desk.answer(owner, cardId, first, 'no')
    const { state, answered } = await desk.answer(mate, cardId, first, 'no')
    expect(answered).toBe(2)
    expect(state).toMatchObject({
      tallies: { [first]: { yes: 0, maybe: 0, no: 2 }, [second]: { yes: 0, maybe: 1, no: 0 } },
    })
    const { entries, missing } = await member.ask('card:entries', { cardId })
    expect(entries.find(({ personId }) => personId === 'mate')?.entry).toMatchObject({
      answers: { [first]: 'no', [second]: 'maybe' },
    })
    expect(missing).toEqual(['admin', 'member'])
  })

  test('are taken of whoever is asked, to what is offered, in the round that is on', async () => {
    const content = desk.offer({ participants: { type: 'named', personIds: ['mate'] } })
    const { cardId } = await desk.send(content)
    const [first] = keysOf(content)
    const action = { type: 'answer', round: 1, time: first, answer: 'yes' } as const
    expect(await desk.refused(owner, cardId, action)).toMatchObject({ reason: 'schedule.notInvited' })
    const changed = { code: 'conflict', reason: 'schedule.changed' }
    expect(await desk.refused(mate, cardId, { ...action, time: '1-2' })).toMatchObject(changed)
    expect(await desk.refused(mate, cardId, { ...action, round: 2 })).toMatchObject(changed)
    expect(await desk.refused(mate, cardId, { ...action, time: '__proto__' })).toMatchObject({ reason: 'input' })
  })

  test('end at their deadline, which calls whoever has to settle, and nobody else', async () => {
    const content = desk.offer({}, undefined, wholeMinute(desk.now() + hour))
    const { cardId } = await desk.send(content)
    const [first] = keysOf(content)
    await desk.answer(mate, cardId, first, 'yes')
    desk.matrix.world.clock.advance(hour + minute)
    expect(await desk.heardNotes(cardId, 1)).toMatchObject([{ note: 'news', mentions: ['member'] }])
    const action = { type: 'answer', round: 1, time: first, answer: 'no' } as const
    expect(await desk.refused(mate, cardId, action)).toMatchObject({ reason: 'schedule.answersClosed' })
    expect((await desk.settle(cardId, first)).state).toMatchObject({ planned: first })
    await desk.answer(mate, cardId, first, 'maybe')
  })
})

describe('SCHED-4: settling', () => {
  test('is whoever made it, once, on an offered time that lies ahead', async () => {
    const content = desk.offer()
    const { cardId } = await desk.send(content)
    const [first] = keysOf(content)
    const action = { type: 'settle', time: first } as const
    expect(await desk.refused(owner, cardId, action)).toMatchObject({
      code: 'forbidden',
      reason: 'schedule.notCreator',
    })
    expect(await desk.refused(member, cardId, { ...action, time: '1-2' })).toMatchObject({ reason: 'schedule.changed' })
    await desk.settle(cardId, first)
    expect(await desk.refused(member, cardId, action)).toMatchObject({ reason: 'schedule.settled' })
    const near = desk.offer({}, [
      { startsAt: wholeMinute(desk.now() + 5 * minute), endsAt: wholeMinute(desk.now() + hour) },
      { startsAt: wholeMinute(desk.now() + day), endsAt: wholeMinute(desk.now() + day + hour) },
    ])
    const other = await desk.send(near)
    desk.matrix.world.clock.advance(10 * minute)
    const [passed] = keysOf(near)
    expect(await desk.refused(member, other.cardId, { type: 'settle', time: passed })).toMatchObject({
      reason: 'schedule.past',
    })
  })

  test('calls everyone who was asked, keeps what they answered, and enters their calendars', async () => {
    const content = desk.offer()
    const { cardId } = await desk.send(content)
    const [first, second] = keysOf(content)
    await desk.answer(mate, cardId, second, 'yes')
    await desk.answer(owner, cardId, first, 'yes')
    await desk.answer(owner, cardId, second, 'no')
    await desk.settle(cardId, second)
    const [line] = await desk.heardNotes(cardId, 1)
    expect([...(line?.mentions ?? [])].sort()).toEqual(['admin', 'mate', 'owner'])
    expect(await desk.within(mate, cardId)).toMatchObject([{ ...content.when.candidates[1], attendance: 'yes' }])
    expect(await desk.within(owner, cardId)).toMatchObject([{ attendance: 'no' }])
    const taken = { span: { from: desk.now(), until: desk.now() + 30 * day }, except: null }
    expect((await mate.ask('calendar:clashes', taken)).entries.map((entry) => entry.cardId)).toContain(cardId)
    const late = { type: 'answer', round: 1, time: first, answer: 'yes' } as const
    expect(await desk.refused(mate, cardId, late)).toMatchObject({ reason: 'schedule.changed' })
    await desk.answer(mate, cardId, second, 'no')
    expect(await desk.within(mate, cardId)).toMatchObject([{ attendance: 'no' }])
  })

  test('ends the card when the settled time does, not with the last offered one', async () => {
    const content = desk.offer()
    const { cardId } = await desk.send(content)
    const [first] = keysOf(content)
    await desk.settle(cardId, first)
    desk.matrix.world.clock.advance((content.when.candidates[0]?.endsAt ?? 0) - desk.now())
    await expect.poll(async () => (await desk.get(mate, cardId)).endedAt).not.toBeNull()
    expect(await desk.notes(cardId)).toHaveLength(1)
  })

  test('that never happened ends with the last time, and says so to whoever made it', async () => {
    const content = desk.offer()
    const { cardId } = await desk.send(content)
    desk.matrix.world.clock.advance((content.when.candidates[1]?.endsAt ?? 0) - desk.now())
    expect(await desk.heardNotes(cardId, 1)).toMatchObject([{ note: 'result', mentions: ['member'] }])
  })
})

describe('SCHED-4, TOOL-2, TOOL-3: ending and reminding', () => {
  test('cancelled by the owner it tells whoever meant to come, and stays in calendars as cancelled', async () => {
    const { cardId } = await desk.send(desk.once())
    const [key] = [await desk.planned(cardId)]
    await desk.answer(mate, cardId, key, 'yes')
    await desk.answer(owner, cardId, key, 'no')
    await owner.change('card:end', { cardId })
    expect(await desk.heardNotes(cardId, 1)).toMatchObject([{ note: 'result', mentions: ['mate'] }])
    expect(await desk.within(mate, cardId)).toMatchObject([{ state: 'cancelled' }])
  })

  test('of a series ended half way what is over stays as it was', async () => {
    const { cardId } = await desk.send(desk.daily(4))
    desk.matrix.world.clock.advance(2 * day)
    await member.change('card:end', { cardId })
    const states = (await desk.within(mate, cardId, desk.now() - 10 * day)).map(({ state }) => state)
    expect([...states].sort()).toEqual(['cancelled', 'cancelled', 'planned', 'planned'])
  })

  test('every date of a series is reminded of, across restarts, none twice', async () => {
    const own = await MatrixWorld.start({ seed: 43 })
    try {
      const [host, guest] = [await own.world.connectAs('member'), await own.world.connectAs('mate')]
      const start = own.world.clock.now()
      const content = desk.daily(3, { reminders: [5] }, start)
      const { cardId } = await host.change('card:send', {
        conversationId: own.ids.internal,
        tool: 'schedule',
        content,
      })
      const key = Object(Object((await guest.ask('card:get', { cardId })).card).state).planned
      await guest.change('card:act', { cardId, action: { type: 'answer', round: 1, time: key, answer: 'yes' } })
      // Answers alone are told after a pause; the server is not stopped in the middle of it.
      own.world.clock.advance(1000)
      await host.next('conversation:changed', ({ cards }) => cards?.[0]?.answered === 1)
      const lines = async () => {
        const reader = await own.world.connectAs('owner')
        const page = { conversationId: own.ids.internal, from: { type: 'latest' as const }, limit: 100 }
        const { messages } = await reader.ask('history:page', page)
        return messages.flatMap(({ body }) => (body.type === 'cardNote' && body.cardId === cardId ? [body] : []))
      }
      await own.world.restart(hour - 5 * minute)
      await expect.poll(async () => (await lines()).length).toBe(1)
      await own.world.restart(minute)
      expect(await lines()).toMatchObject([{ mentions: ['member', 'mate'] }])
      await own.world.restart(day)
      await expect.poll(async () => (await lines()).length).toBe(2)
      await own.world.restart(day)
      await expect.poll(async () => (await lines()).length).toBe(3)
      for (const { summary } of await lines()) expect(summary.en).toMatch(/^Begins in [45] minutes: Sync$/)
    } finally {
      await own.close()
    }
  })
})

describe('TOOL-4: the list', () => {
  test('has a person a row and a time a column', async () => {
    const content = desk.offer()
    const { cardId } = await desk.send(content)
    await desk.answer(mate, cardId, keysOf(content)[1], 'maybe')
    expect(await desk.exported(cardId)).toMatch(/Staff mate,,maybe/)
  })
})

describe('SCHED-2: free and busy', () => {
  test('says when, merged, and nothing of what; undecided is perhaps; declined and called off are free', async () => {
    const from = desk.now() + 40 * day
    const at = (start: number, end: number) => ({ startsAt: from + start * hour, endsAt: from + end * hour })
    for (const [span, given] of [
      [at(1, 2), 'attend'],
      [at(2, 3), 'attend'],
      [at(2.5, 4), 'undecided'],
      [at(6, 7), 'decline'],
    ] as const) {
      const { cardId } = await meets(span)
      await mate.change('card:act', { cardId, action: { type: 'answer', answer: given, note: '', round: 1 } })
    }
    const cancelled = await meets(at(8, 9))
    await mate.change('card:act', {
      cardId: cancelled.cardId,
      action: { type: 'answer', answer: 'attend', note: '', round: 1 },
    })
    await member.change('card:end', { cardId: cancelled.cardId })
    const { people } = await desk.busy(owner, ['mate'], { from, until: from + 12 * hour })
    expect(people).toEqual([{ personId: 'mate', busy: [at(1, 3)], maybe: [at(3, 4)] }])
  })

  test('does not count the card that is looked at, and cuts what reaches out of the span', async () => {
    const from = desk.now() + 45 * day
    const { cardId } = await meets({ startsAt: from - hour, endsAt: from + hour })
    const span = { from, until: from + 2 * hour }
    expect((await desk.busy(owner, ['member'], span)).people[0]?.busy).toEqual([
      { startsAt: from, endsAt: from + hour },
    ])
    expect((await desk.busy(owner, ['member'], span, cardId)).people[0]?.busy).toEqual([])
  })

  test('is told of members only, to members only, and only where times are looked for', async () => {
    const span = { from: desk.now(), until: desk.now() + day }
    const input = { conversationId: desk.matrix.ids.internal, personIds: ['mate'], span, except: null }
    expect(await owner.refusal('calendar:busy', { ...input, personIds: ['stranger'] })).toMatchObject({
      reason: 'member.unknown',
    })
    const stranger = await desk.matrix.world.connectAs('stranger')
    expect(await stranger.refusal('calendar:busy', input)).toMatchObject({ reason: 'conversation.unknown' })
    for (const conversationId of [desk.matrix.ids.external, desk.matrix.ids.wechat, desk.matrix.ids.direct]) {
      const asker = await desk.matrix.world.connectAs(conversationId === desk.matrix.ids.wechat ? 'wx-owner' : 'member')
      const refusal = await asker.refusal('calendar:busy', { ...input, conversationId, personIds: ['visitor'] })
      expect(refusal).toMatchObject({ code: 'forbidden' })
    }
    for (const personIds of [[], ['mate', 'mate'], Array.from({ length: 51 }, (_, place) => `p${place}`)]) {
      expect(await owner.refusal('calendar:busy', { ...input, personIds })).toMatchObject({ reason: 'input' })
    }
  })
})

function meets(span: { startsAt: number; endsAt: number }) {
  return desk.sendCard('meeting', standup(desk.now(), span))
}

function refusedContent(content: unknown) {
  const input = {
    clientId: desk.matrix.world.newClientId(),
    conversationId: desk.matrix.ids.internal,
    tool: 'schedule',
    content,
  }
  return member.refusal('card:send', input)
}
