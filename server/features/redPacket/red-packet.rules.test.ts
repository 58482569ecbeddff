import { describe, expect, test } from 'vitest'
import { DomainError } from '#shared/domain/error.ts'
import {
  type RedPacketContent,
  type RedPacketEntry,
  redPacket,
  totalOf,
} from '#shared/features/redPacket/red-packet.ts'
import { seeded } from '../../../tests/seeded.ts'
import type { Posting } from '../rules.ts'
import { redPacketRules } from './red-packet.rules.ts'

const people = Array.from({ length: 200 }, (_, place) => `p${place}`)
const sentAt = 1_000_000

/** The naive ledger: a name and a number for each purse. */
class Purses {
  readonly held = new Map<string, number>([['sender', 1_000_000]])

  book(postings: readonly Posting[]): void {
    for (const { from, to, fen } of postings) {
      this.#add(from, -fen)
      this.#add(to, fen)
    }
  }

  #add(purse: Posting['from'], fen: number): void {
    const name = purse.type === 'wallet' ? purse.personId : 'the card'
    const next = (this.held.get(name) ?? 0) + fen
    if (next < 0) throw new Error(`${name} is below zero`)
    this.held.set(name, next)
  }

  get sum(): number {
    return [...this.held.values()].reduce((sum, fen) => sum + fen, 0)
  }
}

describe('RP-3, RP-4, RP-5: 200 people on 10 shares, 1000 seeds', () => {
  test('take exactly 10, once each; nothing is lost, nothing is made', () => {
    for (let seed = 1; seed <= 1000; seed += 1) {
      const random = seeded(seed)
      const content: RedPacketContent =
        seed % 3 === 0
          ? { kind: 'normal', each: 1 + (seed % 20_000), shares: 10, greeting: 'x' }
          : { kind: 'lucky', total: 10 + Math.floor(random() * 199_990), shares: 10, greeting: 'x' }
      const rush = [...people, ...people.slice(0, 50)]
        .map((personId) => ({ personId, order: random() }))
        .sort((a, b) => a.order - b.order)
      const { purses, took, refused } = run(
        content,
        rush.map(({ personId }) => personId),
        random,
      )
      expect(took.size).toBe(10)
      expect(refused).toBe(rush.length - 10)
      expect(purses.sum).toBe(1_000_000)
      expect(purses.held.get('the card')).toBe(0)
      expect([...took.values()].reduce((sum, { fen }) => sum + fen, 0)).toBe(totalOf(content))
      expect([...took.values()].map(({ place }) => place)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    }
  })
})

describe('RP-6: the end', () => {
  test.each([0, 1, 4, 9])('after %i of 10 were taken returns the rest', (takers) => {
    const content: RedPacketContent = { kind: 'lucky', total: 5000, shares: 10, greeting: 'x' }
    const { purses, took, card } = run(content, people.slice(0, takers), seeded(takers + 1))
    const { state, postings } = redPacketRules.end?.(card) ?? { state: null, postings: [] }
    purses.book(postings)
    const taken = [...took.values()].reduce((sum, { fen }) => sum + fen, 0)
    expect(state).toMatchObject({ returned: 5000 - taken })
    expect(purses.held.get('the card')).toBe(0)
    expect(purses.held.get('sender')).toBe(1_000_000 - taken)
  })
})

describe('RP-5: best luck', () => {
  test('is the most, and the earlier of equals', () => {
    const even = run({ kind: 'normal', each: 5, shares: 3, greeting: 'x' }, ['a', 'b', 'c'], seeded(1))
    expect(even.card.state.leading).toEqual({ personId: 'a', fen: 5 })
    const lucky = run({ kind: 'lucky', total: 900, shares: 9, greeting: 'x' }, people.slice(0, 9), seeded(5))
    const most = Math.max(...[...lucky.took.values()].map(({ fen }) => fen))
    expect(lucky.card.state.leading?.fen).toBe(most)
  })
})

function run(content: RedPacketContent, rush: readonly string[], random: () => number) {
  const start = {
    id: 'card',
    content,
    state: { ...redPacket.start(), leading: null },
    createdBy: 'sender',
    createdAt: sentAt,
    endsAt: redPacket.endsAt(content, sentAt),
    endedAt: null,
  }
  const purses = new Purses()
  const begun = redPacketRules.begin?.(start)
  purses.book(begun?.postings ?? [])
  let card = { ...start, state: begun?.state ?? start.state }
  const took = new Map<string, RedPacketEntry>()
  let refused = 0
  for (const [step, personId] of rush.entries()) {
    const doing = { now: sentAt + step, newId: () => 'id', random, personId, runs: false }
    try {
      const outcome = redPacketRules.act(card, took.get(personId) ?? null, { type: 'open' }, doing)
      purses.book(outcome.postings ?? [])
      if (outcome.entry) took.set(personId, outcome.entry)
      card = { ...card, state: outcome.state }
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      refused += 1
    }
  }
  return { purses, took, refused, card }
}
