import { readSheet } from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import type { Answers } from '#shared/features/fields/answer.ts'
import type { FormContent } from '#shared/features/form/form.ts'
import type { Client } from '../client.ts'
import { MatrixWorld } from '../matrix-world.ts'
import { dinner, words } from './form-contents.ts'

describe('FORM-2, invariant 11: an anonymous form', () => {
  test.each([
    ['runners', 'once'],
    ['everyone', 'several'],
  ] as const)(
    'with statistics for %s, filled in %s, shows everyone else exactly the same, whoever of two people wrote what',
    async (statistics, perPerson) => {
      const one = await observe({ statistics, perPerson }, ['owner', 'admin'])
      const other = await observe({ statistics, perPerson }, ['admin', 'owner'])
      expect(one.observed).toEqual(other.observed)
      expect(one.observed.length).toBeGreaterThan(20)
    },
  )

  test('leaves no line in the log that names an answer', async () => {
    const { log } = await observe({}, ['owner', 'admin'])
    for (const word of ['Dumplings', 'Goose', 'answers', 'submit']) expect(log).not.toContain(word)
  })

  test('tells those who run it every answer, no times, and not which answers were given together', async () => {
    const matrix = await MatrixWorld.start({ seed: 44 })
    try {
      const [member, owner] = [await matrix.world.connectAs('member'), await matrix.world.connectAs('owner')]
      const [admin, mate] = [await matrix.world.connectAs('admin'), await matrix.world.connectAs('mate')]
      const { cardId } = await member.change('card:send', formIn(matrix, {}))
      await fill(admin, cardId, { a: words('Zander'), b: { kind: 'choice', options: [0], other: null } })
      await fill(mate, cardId, { a: words('Apples'), b: { kind: 'choice', options: [1], other: null } })
      const told = await owner.ask('card:entries', { cardId })
      expect(told).toMatchObject({ entries: [], missing: [], people: [] })
      expect(told.nameless).toEqual([
        {
          answers: { a: words('Apples'), b: { kind: 'choice', options: [0], other: null } },
          submittedAt: null,
          changedAt: null,
        },
        {
          answers: { a: words('Zander'), b: { kind: 'choice', options: [1], other: null } },
          submittedAt: null,
          changedAt: null,
        },
      ])
      expect((await mate.ask('card:entries', { cardId })).nameless).toEqual([])
      expect(await member.change('card:remind', { cardId })).toEqual({ reminded: 3 })
    } finally {
      await matrix.close()
    }
  })
})

/** Plays an anonymous form where the first of `writers` writes Dumplings and the second Goose; answers all the others could see. */
async function observe(change: Partial<FormContent>, writers: readonly [string, string]) {
  const matrix = await MatrixWorld.start({ seed: 43 })
  try {
    const [member, mate] = [await matrix.world.connectAs('member'), await matrix.world.connectAs('mate')]
    const [first, second] = [await matrix.world.connectAs(writers[0]), await matrix.world.connectAs(writers[1])]
    const observed: unknown[] = []
    const { cardId } = await member.change('card:send', formIn(matrix, change))
    const look = async () => {
      matrix.world.clock.advance(1000)
      for (const client of [member, mate]) observed.push(await everythingAbout(matrix, client, cardId))
    }
    await fill(mate, cardId, { a: words('Mine') })
    await look()
    await fill(first, cardId, { a: words('Dumplings'), c: { kind: 'people', personIds: ['mate'] } })
    await look()
    observed.push(await member.change('card:remind', { cardId }))
    await fill(second, cardId, { a: words('Goose'), b: { kind: 'choice', options: [1], other: null } })
    await look()
    await fill(first, cardId, { a: words('Beans') })
    await fill(first, cardId, { a: words('Dumplings') })
    await look()
    await member.change('card:end', { cardId })
    await look()
    for (const client of [member, mate]) observed.push(...client.heard)
    return { observed, log: matrix.world.log.join('\n') }
  } finally {
    await matrix.close()
  }
}

/** Every way there is to look at a card. */
async function everythingAbout(matrix: MatrixWorld, client: Client, cardId: string): Promise<unknown[]> {
  await client.caughtUp()
  const conversationId = matrix.ids.internal
  return [
    await client.reply('card:get', { cardId }),
    await client.reply('card:entries', { cardId }),
    await client.reply('card:entries', { cardId, slot: '1' }),
    await client.reply('card:list', { conversationId, tool: 'form', before: null, limit: 5 }),
    await client.reply('history:page', { conversationId, from: { type: 'latest' }, limit: 50 }),
    await client.reply('sync:changes', { cursors: {} }),
    await client.reply('sync:changes', { cursors: { [conversationId]: 1 } }),
    await download(matrix, client, cardId, 'csv&language=zh'),
    await download(matrix, client, cardId, 'csv&language=en'),
    await download(matrix, client, cardId, 'xlsx'),
  ]
}

async function download({ world }: MatrixWorld, { token }: Client, cardId: string, asked: string): Promise<unknown> {
  const path = `/api/cards/${cardId}/export?format=${asked}`
  const response = await world.get(path, { authorization: `Bearer ${token}` })
  if (!response.ok || asked !== 'xlsx') return response.text()
  return readSheet(Buffer.from(await response.arrayBuffer()))
}

function fill(client: Client, cardId: string, answers: Answers) {
  return client.change('card:act', { cardId, action: { type: 'submit', sheet: 1, answers } })
}

function formIn({ ids }: MatrixWorld, change: Partial<FormContent>) {
  return { conversationId: ids.internal, tool: 'form', content: dinner({ anonymous: true, ...change }) }
}
