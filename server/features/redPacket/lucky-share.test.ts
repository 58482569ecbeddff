import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { redPacketLimits } from '#shared/features/redPacket/red-packet.ts'
import { seeded } from '../../../tests/seeded.ts'
import { luckyShare } from './lucky-share.ts'

const { shareFrom, shareTo, shares: mostShares } = redPacketLimits

/** Deals a whole packet out. */
function deal(total: number, shares: number, random: () => number): number[] {
  const dealt: number[] = []
  let left = total
  for (let place = 0; place < shares; place += 1) {
    const fen = luckyShare(left, shares - place, random)
    dealt.push(fen)
    left -= fen
  }
  return dealt
}

const packets = fc
  .integer({ min: 1, max: mostShares })
  .chain((shares) =>
    fc.record({ shares: fc.constant(shares), total: fc.integer({ min: shares * shareFrom, max: shares * shareTo }) }),
  )

describe('RP-5: lucky shares', () => {
  test('of any packet are whole fen, each worth something and none too much, and come to the total', () => {
    fc.assert(
      fc.property(packets, fc.integer(), ({ shares, total }, seed) => {
        const dealt = deal(total, shares, seeded(seed))
        for (const fen of dealt) {
          expect(Number.isInteger(fen)).toBe(true)
          expect(fen).toBeGreaterThanOrEqual(shareFrom)
          expect(fen).toBeLessThanOrEqual(shareTo)
        }
        expect(dealt.reduce((sum, fen) => sum + fen, 0)).toBe(total)
      }),
      { numRuns: 2000 },
    )
  })

  test.each([
    ['always the least chance', () => 0],
    ['always the most chance', () => 1 - 2 ** -32],
  ])('keep within the bounds with %s', (_, random) => {
    for (const shares of [1, 2, 3, 50, 100]) {
      for (const total of [shares, shares + 1, shares * 777, shares * shareTo - 1, shares * shareTo]) {
        const dealt = deal(total, shares, random)
        expect(Math.min(...dealt)).toBeGreaterThanOrEqual(shareFrom)
        expect(Math.max(...dealt)).toBeLessThanOrEqual(shareTo)
        expect(dealt.reduce((sum, fen) => sum + fen, 0)).toBe(total)
      }
    }
  })

  test.each([
    [1000, 10],
    [13, 10],
    [195_000, 10],
  ])('of %i fen for %i are worth the same on average at every place', (total, shares) => {
    const random = seeded(20_260_303)
    const rounds = 20_000
    const sums = Array.from({ length: shares }, () => 0)
    const squares = Array.from({ length: shares }, () => 0)
    for (let round = 0; round < rounds; round += 1) {
      for (const [place, fen] of deal(total, shares, random).entries()) {
        sums[place] = (sums[place] ?? 0) + fen
        squares[place] = (squares[place] ?? 0) + fen * fen
      }
    }
    for (const [place, sum] of sums.entries()) {
      const mean = sum / rounds
      const error = Math.sqrt(Math.max(0, (squares[place] ?? 0) / rounds - mean * mean) / rounds)
      expect(Math.abs(mean - total / shares), `place ${place + 1}`).toBeLessThanOrEqual(4.5 * error)
    }
  })
})
