import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { percentOfVoters, percentOfVotes } from './poll-percent.ts'

const tallies = fc.array(fc.oneof(fc.nat(5), fc.nat(2000)), { minLength: 2, maxLength: 50 })
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

describe('POLL-7: percentages of a poll with one choice each', () => {
  it.each([
    [
      [7, 3, 1],
      [64, 27, 9],
    ],
    [
      [1, 1, 1],
      [33, 33, 33],
    ],
    [
      [2, 1],
      [67, 33],
    ],
    [
      [0, 0],
      [0, 0],
    ],
    [
      [5, 0],
      [100, 0],
    ],
    [
      [999, 1],
      [99, 0],
    ],
  ])('%j votes are %j percent', (votes, percents) => {
    expect(percentOfVotes(votes)).toEqual(percents)
  })

  it('never add up to more than 100, and are each less than one away from the truth', () => {
    fc.assert(
      fc.property(tallies, (votes) => {
        const percents = percentOfVotes(votes)
        const all = sum(votes)
        expect(sum(percents)).toBeLessThanOrEqual(100)
        for (const [place, count] of votes.entries()) {
          expect(Math.abs((percents[place] ?? 0) - (all === 0 ? 0 : (count * 100) / all))).toBeLessThan(1)
        }
      }),
    )
  })

  it('are equal for equal votes, never less for more votes, and 100 only for all of them', () => {
    fc.assert(
      fc.property(tallies, (votes) => {
        const percents = percentOfVotes(votes)
        for (const [a, votesOfA] of votes.entries()) {
          expect(percents[a] === 100).toBe(votesOfA > 0 && votesOfA === sum(votes))
          for (const [b, votesOfB] of votes.entries()) {
            if (votesOfA === votesOfB) expect(percents[a]).toBe(percents[b])
            if (votesOfA > votesOfB) expect(percents[a]).toBeGreaterThanOrEqual(percents[b] ?? 0)
          }
        }
      }),
    )
  })
})

describe('POLL-7: percentages of a poll with several choices', () => {
  it('are of the people who voted', () => {
    expect(percentOfVoters([6, 3, 0], 6)).toEqual([100, 50, 0])
    expect(percentOfVoters([0, 0], 0)).toEqual([0, 0])
  })

  it('stay within 0 and 100, and 100 means everyone', () => {
    fc.assert(
      fc.property(tallies, fc.nat(2000), (votes, extra) => {
        const voters = Math.max(...votes) + extra
        for (const [place, percent] of percentOfVoters(votes, voters).entries()) {
          expect(percent).toBeGreaterThanOrEqual(0)
          expect(percent === 100).toBe(voters > 0 && votes[place] === voters)
        }
      }),
    )
  })
})
