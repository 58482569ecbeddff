import { afterAll, describe, expect, test } from 'vitest'
import type { Answers } from '#shared/features/fields/answer.ts'
import { FormContent, formLimits } from '#shared/features/form/form.ts'
import type { Client } from '../client.ts'
import { hostileStrings } from '../hostile-strings.ts'
import { MatrixWorld } from '../matrix-world.ts'
import { dinner, signUp, words } from './form-contents.ts'

const matrix = await MatrixWorld.start({ seed: 41 })
const [owner, admin, member, mate] = await matrix.world.connectAll('owner', 'admin', 'member', 'mate')
afterAll(() => matrix.close())

describe('FORM-2: a sheet', () => {
  test('is given once, can be changed, and taken back; the last word counts', async () => {
    const cardId = await send(dinner())
    await fill(mate, cardId, { a: words('Noodles') })
    matrix.world.clock.advance(1000)
    const { card } = await fill(mate, cardId, { a: words('Rice') })
    expect(card).toMatchObject({ answered: 1, state: { sheets: 1 }, mine: { answers: { a: { text: 'Rice' } } } })
    expect(await refusedFill(mate, cardId, { a: words('Twice') }, 2)).toMatchObject({ reason: 'form.onlyOnce' })
    const withdraw = { cardId, action: { type: 'withdraw', sheet: 1 } }
    expect((await mate.change('card:act', withdraw)).card).toMatchObject({
      answered: 0,
      state: { sheets: 0 },
      mine: null,
    })
    expect(await mate.refusal('card:act', { ...withdraw, clientId: mate.newClientId() })).toMatchObject({
      reason: 'form.noSheet',
    })
  })

  test('can be one of several, up to twenty, each changed on its own', async () => {
    const cardId = await send(dinner({ perPerson: 'several' }))
    await fill(mate, cardId, { a: words('for me') })
    await fill(mate, cardId, { a: words('for my guest') }, 2)
    const { card } = await fill(mate, cardId, { a: words('for my other guest') }, 2)
    expect(card).toMatchObject({ answered: 1, state: { sheets: 2 } })
    const { entries } = await mate.ask('card:entries', { cardId })
    expect(entries.map(({ slot, entry }) => [slot, textOf(entry)])).toEqual([
      ['1', 'for me'],
      ['2', 'for my other guest'],
    ])
    expect(await refusedFill(mate, cardId, { a: words('x') }, formLimits.sheets + 1)).toMatchObject({ code: 'invalid' })
  })

  test('has no question by a name that every object has: its export would find answers nobody gave', async () => {
    const fields: FormContent['fields'] = [{ id: 'constructor', kind: 'text', label: 'x', required: false }]
    const input = { conversationId: matrix.ids.internal, tool: 'form', content: dinner({ fields }) }
    expect(await owner.refusal('card:send', { ...input, clientId: owner.newClientId() })).toMatchObject({
      code: 'invalid',
    })
  })

  test('that names somebody who has left can still be changed; they are not named anew', async () => {
    const cardId = await send(dinner())
    const beside = { kind: 'people' as const, personIds: ['stranger'] }
    await matrix.addMember(matrix.ids.internal, 'stranger')
    await fill(mate, cardId, { a: words('Noodles'), c: beside })
    await matrix.removeMember(matrix.ids.internal, 'stranger')
    const { card } = await fill(mate, cardId, { a: words('Rice'), c: beside })
    expect(card.mine).toMatchObject({ answers: { a: { text: 'Rice' }, c: beside } })
    expect(await refusedFill(member, cardId, { a: words('x'), c: beside })).toMatchObject({ reason: 'member.unknown' })
  })

  test('is refused after the deadline, kept by the server', async () => {
    const cardId = await send(dinner({ deadline: matrix.world.clock.now() + 60_000 }))
    matrix.world.clock.advance(60_000)
    expect(await refusedFill(mate, cardId, { a: words('late') })).toMatchObject({ reason: 'card.ended' })
  })

  test('names the question whose answer does not fit', async () => {
    const cardId = await send(dinner())
    const wrong: Answers[] = [
      {},
      { a: words(' ') },
      { a: { kind: 'number', number: 1 } },
      { a: words('x'), zz: words('y') },
    ]
    for (const answers of wrong) {
      const refusal = await refusedFill(mate, cardId, answers)
      expect(refusal).toMatchObject({ code: 'invalid', reason: 'form.answers' })
    }
    expect(await refusedFill(mate, cardId, { a: words('x'), zz: words('y') })).toMatchObject({ details: { at: 'zz' } })
  })
})

describe('FORM-3: who reads what', () => {
  test('creator, owner and admins read everything; everyone else their own, and who is missing', async () => {
    const cardId = await send(dinner())
    await fill(mate, cardId, { a: words('Noodles') })
    matrix.world.clock.advance(1000)
    await fill(admin, cardId, { a: words('Rice') })
    for (const reader of [member, owner, admin]) {
      const { entries, missing } = await reader.ask('card:entries', { cardId })
      expect(entries.map(({ personId }) => personId).sort()).toEqual(['admin', 'mate'])
      expect(missing.sort()).toEqual(['member', 'owner'])
    }
    const own = await mate.ask('card:entries', { cardId })
    expect(own.entries.map(({ personId }) => personId)).toEqual(['mate'])
    expect(own).toMatchObject({ nameless: [], missing: expect.arrayContaining(['owner']) })
    expect(await csv(mate, cardId)).not.toContain('Rice')
    expect(await csv(owner, cardId)).toMatch(/Noodles[\s\S]*Rice[\s\S]*missing/)
  })

  test('where statistics are for everyone, only what can be counted is told, and never together', async () => {
    const cardId = await send(dinner({ statistics: 'everyone' }))
    await fill(owner, cardId, {
      a: words('secret words'),
      b: { kind: 'choice', options: [0], other: null },
      c: people('admin'),
    })
    await fill(admin, cardId, { a: words('more words'), b: { kind: 'choice', options: [], other: 'my own words' } })
    const told = await mate.ask('card:entries', { cardId })
    expect(told.entries).toEqual([])
    expect(told.nameless.map((entry) => JSON.stringify(entry)).join()).not.toMatch(/words|personIds|\d{10}/)
    expect(told.nameless).toHaveLength(2)
    expect(told.people.map(({ id }) => id)).not.toContain('admin')
  })
})

describe('FORM-4: a pick-up line', () => {
  test('shows entries to everyone as they come, in order; changing one leaves it in its place', async () => {
    const cardId = await send(signUp())
    await fill(owner, cardId, { a: words('Zhou') })
    await fill(mate, cardId, { a: words('Mei') })
    matrix.world.clock.advance(1000)
    const told = await member.next('conversation:changed', ({ cards }) => linesOf(cards?.[0], cardId).length === 2)
    expect(linesOf(told.cards?.[0], cardId)).toEqual(['Zhou', 'Mei'])
    const { card } = await fill(owner, cardId, { a: words('Zhou and son') })
    expect(linesOf(card, cardId)).toEqual(['Zhou and son', 'Mei'])
    await owner.change('card:act', { cardId, action: { type: 'withdraw', sheet: 1 } })
    expect(linesOf((await admin.ask('card:get', { cardId })).card, cardId)).toEqual(['Mei'])
    expect((await admin.ask('card:entries', { cardId })).entries).toHaveLength(1)
  })

  test('keeps the latest twenty in its state, and all of them as entries', async () => {
    const cardId = await send(signUp({ perPerson: 'several' }))
    for (let sheet = 1; sheet <= 20; sheet += 1) await fill(mate, cardId, { a: words(`guest ${sheet}`) }, sheet)
    const { card } = await fill(admin, cardId, { a: words('x'.repeat(500)) })
    expect(card.state).toMatchObject({ sheets: 21 })
    expect(linesOf(card, cardId)).toHaveLength(formLimits.lines)
    expect(linesOf(card, cardId)[0]).toBe('guest 2')
    expect(linesOf(card, cardId).at(-1)).toHaveLength(formLimits.line)
  })

  test('cannot be anonymous, and asks only what fits into a line', async () => {
    for (const content of [
      { ...signUp(), anonymous: true },
      signUp({ fields: [{ id: 'a', kind: 'picture', label: 'Photo', required: true, atMost: 1 }] }),
    ]) {
      const sent = { clientId: member.newClientId(), conversationId: matrix.ids.internal, tool: 'form', content }
      expect(await member.refusal('card:send', sent)).toMatchObject({ code: 'invalid' })
    }
  })
})

test('TOOL-5: named, only those who have not submitted are reminded', async () => {
  const cardId = await send(dinner())
  await fill(mate, cardId, { a: words('Rice') })
  expect(await member.change('card:remind', { cardId })).toEqual({ reminded: 2 })
})

describe.each(hostileStrings)('FORM-1: %j comes back as it was typed', (text) => {
  test('as title, description, question, option and answer, in card, answers and export', async () => {
    const content = dinner({
      title: text,
      description: text,
      fields: [
        { id: 'a', kind: 'longText', label: text, required: true },
        { id: 'b', kind: 'single', label: text, required: false, options: [text], other: true },
      ],
    })
    const parsed = FormContent.safeParse(content)
    const cardId = await send(content)
    expect((await mate.ask('card:get', { cardId })).card.content).toEqual(parsed.data)
    const answers: Answers = { a: words(text), b: { kind: 'choice', options: [], other: text.trim() } }
    await fill(mate, cardId, answers)
    const { entries } = await owner.ask('card:entries', { cardId })
    expect(entries[0]?.entry).toMatchObject({ answers })
    expect(await csv(owner, cardId)).toMatch(/^\uFEFF/)
  })

  test('as a line of a pick-up line: on one line, cut between characters', async () => {
    const cardId = await send(signUp())
    const { card } = await fill(mate, cardId, { a: words(text.repeat(10).slice(0, 480)) })
    const [line] = linesOf(card, cardId)
    expect(line).not.toMatch(/[\n\r\t]/)
    expect(line?.length).toBeLessThanOrEqual(formLimits.line)
  })
})

async function send(content: FormContent): Promise<string> {
  return (await member.change('card:send', { conversationId: matrix.ids.internal, tool: 'form', content })).cardId
}

function fill(client: Client, cardId: string, answers: Answers, sheet = 1) {
  return client.change('card:act', { cardId, action: { type: 'submit', sheet, answers } })
}

function refusedFill(client: Client, cardId: string, answers: Answers, sheet = 1) {
  const action = { type: 'submit', sheet, answers }
  return client.refusal('card:act', { clientId: client.newClientId(), cardId, action })
}

async function csv({ token }: Client, cardId: string): Promise<string> {
  const path = `/api/cards/${cardId}/export?format=csv&language=en`
  const response = await matrix.world.get(path, { authorization: `Bearer ${token}` })
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer())
}

function people(...personIds: string[]) {
  return { kind: 'people' as const, personIds }
}

function textOf(entry: unknown): unknown {
  return (entry as { answers: { a?: { text?: string } } }).answers.a?.text
}

function linesOf(card: { id: string; state: unknown } | undefined, cardId: string): string[] {
  if (card?.id !== cardId) return []
  return (card.state as { lines: { text: string }[] }).lines.map(({ text }) => text)
}
