import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CardView } from '#shared/features/feature.ts'
import { type HeldCard, mergeCard, saysAll } from './merge-card.ts'

interface Telling {
  readonly revision: number
  readonly tellsMine: boolean
  readonly tellsContent: boolean
}

/** The card after `revision` changes; the viewer voted in every third of them, every fifth wrote it anew. */
function cardAt({ revision, tellsMine, tellsContent }: Telling): CardView {
  const contentRevision = Math.max(1, revision - (revision % 5))
  return {
    id: 'c',
    conversationId: 'a',
    messageId: 'm',
    tool: 'poll',
    version: 1,
    state: { votes: revision },
    revision,
    contentRevision,
    rev: revision,
    createdBy: 'p',
    createdAt: 0,
    endsAt: null,
    endedAt: null,
    endedBy: null,
    answered: revision,
    audience: 9,
    ...(tellsContent && { content: { writtenAt: contentRevision } }),
    ...(tellsMine && { mine: { votedAt: revision - (revision % 3) } }),
  }
}

const telling: fc.Arbitrary<Telling> = fc.record({
  revision: fc.integer({ min: 1, max: 20 }),
  tellsMine: fc.boolean(),
  tellsContent: fc.boolean(),
})

test('in any order of tellings the newest state and the newest own entry stay', () => {
  fc.assert(
    fc.property(fc.array(telling, { minLength: 1, maxLength: 12 }), (tellings) => {
      const held = merged(tellings)
      const newest = Math.max(...tellings.map(({ revision }) => revision))
      const told = tellings.filter(({ tellsMine }) => tellsMine).map(({ revision }) => revision)
      const bare = cardAt({ revision: newest, tellsMine: false, tellsContent: false })
      expect({ ...held?.view, content: undefined, mine: undefined }).toEqual({
        ...bare,
        content: undefined,
        mine: undefined,
      })
      const mine = told.length === 0 ? undefined : Math.max(...told)
      expect(held?.view.mine).toEqual(mine === undefined ? undefined : { votedAt: mine - (mine % 3) })
    }),
  )
})

test('what a card says is never that of an earlier writing; where it is not known, it is left out', () => {
  fc.assert(
    fc.property(fc.array(telling, { minLength: 1, maxLength: 12 }), (tellings) => {
      const view = merged(tellings)?.view
      if (view !== undefined && saysAll(view)) expect(view.content).toEqual({ writtenAt: view.contentRevision })
    }),
  )
})

test('what a card says is known as long as every writing of it was told in its turn', () => {
  const inTurn = fc.array(telling, { minLength: 1, maxLength: 12 }).map((tellings) =>
    tellings
      .sort((a, b) => a.revision - b.revision)
      .map((one, place, all) => {
        const before = all[place - 1]
        const writes = before === undefined || cardAt(before).contentRevision < cardAt(one).contentRevision
        return writes ? { ...one, tellsContent: true } : one
      }),
  )
  fc.assert(
    fc.property(inTurn, (tellings) => {
      const view = merged(tellings)?.view
      expect(view?.content).toEqual({ writtenAt: view?.contentRevision })
    }),
  )
})

function merged(tellings: readonly Telling[]): HeldCard | undefined {
  return tellings.reduce<HeldCard | undefined>((held, one) => mergeCard(held, cardAt(one)), undefined)
}
