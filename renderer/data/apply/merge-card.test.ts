import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CardView } from '#shared/features/feature.ts'
import { type HeldCard, mergeCard } from './merge-card.ts'

/** The card after `revision` changes; the viewer voted in every third of them. */
function cardAt(revision: number, tellsMine: boolean): CardView {
  const view: CardView = {
    id: 'c',
    conversationId: 'a',
    messageId: 'm',
    tool: 'poll',
    version: 1,
    content: null,
    state: { votes: revision },
    revision,
    rev: revision,
    createdBy: 'p',
    createdAt: 0,
    endsAt: null,
    endedAt: null,
    endedBy: null,
    answered: revision,
    audience: 9,
  }
  return tellsMine ? { ...view, mine: { votedAt: revision - (revision % 3) } } : view
}

test('in any order of tellings the newest state and the newest own entry stay', () => {
  const telling = fc.record({ revision: fc.integer({ min: 1, max: 20 }), tellsMine: fc.boolean() })
  fc.assert(
    fc.property(fc.array(telling, { minLength: 1, maxLength: 12 }), (tellings) => {
      let held: HeldCard | undefined
      for (const { revision, tellsMine } of tellings) held = mergeCard(held, cardAt(revision, tellsMine))
      const newest = Math.max(...tellings.map(({ revision }) => revision))
      const told = tellings.filter(({ tellsMine }) => tellsMine).map(({ revision }) => revision)
      expect({ ...held?.view, mine: undefined }).toEqual({ ...cardAt(newest, false), mine: undefined })
      const mine = told.length === 0 ? undefined : cardAt(Math.max(...told), true).mine
      expect(held?.view.mine).toEqual(mine)
    }),
  )
})
