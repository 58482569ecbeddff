import { describe, expect, test } from 'vitest'
import type { Answers } from '#shared/features/fields/answer.ts'
import type { FormContent } from '#shared/features/form/form.ts'
import type { Client } from '../client.ts'
import { MatrixWorld } from '../matrix-world.ts'
import { dinner, words } from './form-contents.ts'
import { observeCard } from './observe-card.ts'

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
      const [member, owner, admin, mate] = await matrix.world.connectAll('member', 'owner', 'admin', 'mate')
      const { cardId } = await member.change('card:send', {
        conversationId: matrix.ids.internal,
        tool: 'form',
        content: dinner({ anonymous: true }),
      })
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

/** An anonymous form where the first of `actors` writes Dumplings and the second Goose, as all the others could see it. */
function observe(change: Partial<FormContent>, actors: readonly [string, string]) {
  const play = { seed: 43, tool: 'form' as const, content: dinner({ anonymous: true, ...change }), actors }
  return observeCard(play, async ({ cardId, mate, first, second, look, reminds }) => {
    await fill(mate, cardId, { a: words('Mine') })
    await look()
    await fill(first, cardId, { a: words('Dumplings'), c: { kind: 'people', personIds: ['mate'] } })
    await look()
    await reminds()
    await fill(second, cardId, { a: words('Goose'), b: { kind: 'choice', options: [1], other: null } })
    await look()
    await fill(first, cardId, { a: words('Beans') })
    await fill(first, cardId, { a: words('Dumplings') })
    await look()
  })
}

function fill(client: Client, cardId: string, answers: Answers) {
  return client.change('card:act', { cardId, action: { type: 'submit', sheet: 1, answers } })
}
