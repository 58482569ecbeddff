import { describe, expect, test } from 'vitest'
import type { PollContent } from '#shared/features/poll/poll.ts'
import type { Client } from '../client.ts'
import { MatrixWorld } from '../matrix-world.ts'
import { lunch } from '../valid-inputs.ts'
import { observeCard } from './observe-card.ts'

describe('POLL-3, invariant 11: an anonymous poll', () => {
  test.each(['live', 'afterVote', 'afterEnd'] as const)(
    'with results %s shows everyone else exactly the same, whichever of two people chose what',
    async (results) => {
      const one = await observe({ results, changeable: true }, ['owner', 'admin'])
      const other = await observe({ results, changeable: true }, ['admin', 'owner'])
      expect(one.observed).toEqual(other.observed)
      expect(one.observed.length).toBeGreaterThan(20)
    },
  )

  test('leaves no line in the log that names a voter or an option', async () => {
    const { log } = await observe({ results: 'live', changeable: true }, ['owner', 'admin'])
    for (const word of ['Noodles', 'Rice', 'Dumplings', 'vote', 'options']) expect(log).not.toContain(word)
  })

  test('tells each voter their own choice, on every device', async () => {
    const matrix = await MatrixWorld.start({ seed: 11 })
    try {
      const [member, mate, phone] = await matrix.world.connectAll('member', 'mate', 'mate')
      const { cardId } = await member.change('card:send', {
        conversationId: matrix.ids.internal,
        tool: 'poll',
        content: lunch({ anonymous: true, results: 'afterEnd' }),
      })
      await mate.change('card:act', { cardId, action: { type: 'vote', options: [2] } })
      await phone.caughtUp()
      matrix.world.clock.advance(1000)
      const told = await phone.next('conversation:changed', ({ cards }) => cards?.[0]?.answered === 1)
      expect(told.cards).toMatchObject([{ mine: { options: [2] }, state: { tallies: null } }])
      expect((await phone.ask('card:get', { cardId })).card.mine).toMatchObject({ options: [2] })
    } finally {
      await matrix.close()
    }
  })
})

/** An anonymous poll where the first of `actors` takes Rice and the second Dumplings, as all the others could see it. */
function observe(change: Partial<PollContent>, actors: readonly [string, string]) {
  const play = { seed: 12, tool: 'poll' as const, content: lunch({ anonymous: true, ...change }), actors }
  return observeCard(play, async ({ matrix, cardId, mate, first, second, look, reminds }) => {
    const choose = (client: Client, option: number) =>
      client.change('card:act', { cardId, action: { type: 'vote', options: [option] } })
    await choose(mate, 0)
    await look()
    await choose(first, 1)
    await look()
    await reminds()
    await look()
    await choose(second, 2)
    await look()
    matrix.world.clock.advance(600_000)
    await choose(first, 0)
    await choose(first, 1)
    await look()
  })
}
