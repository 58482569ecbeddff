import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { poll } from '#shared/features/poll/poll.ts'
import { type PollSituation, percentText, picked, pollView } from './poll-view.ts'

const [single, multiple] = poll.examples
const open: PollSituation = {
  content: single,
  state: { tallies: [7, 3, 1] },
  mine: null,
  phase: 'open',
  answered: 11,
}
const vote = { options: [0], votedAt: 1 }

describe('what a viewer may do', () => {
  it('POLL-5: votes once, then changes the vote until the end', () => {
    expect(pollView(open).ballot).toBe('first')
    expect(pollView({ ...open, mine: vote }).ballot).toBe('change')
    expect(pollView({ ...open, mine: vote, phase: 'ended' }).ballot).toBe('closed')
  })

  it('POLL-5: a vote is final where changing is switched off', () => {
    expect(pollView({ ...open, content: { ...single, changeable: false }, mine: vote }).ballot).toBe('final')
  })

  it.each(['sending', 'readOnly', 'ended'] as const)('takes no vote while %s', (phase) => {
    expect(pollView({ ...open, phase }).ballot).toBe('closed')
  })

  it('POLL-2: one option, or at most n', () => {
    expect(pollView(open).atMost).toBe(1)
    expect(pollView({ ...open, content: multiple, state: { tallies: null } }).atMost).toBe(2)
  })
})

describe('POLL-4: what a viewer sees', () => {
  it('nothing of the votes while the server withholds them, and why', () => {
    const withheld = { ...open, state: { tallies: null } }
    expect(pollView({ ...withheld, content: { ...single, results: 'afterVote' } }).results).toBe('afterVote')
    const hidden = pollView({ ...withheld, content: { ...single, results: 'afterEnd' } })
    expect(hidden.results).toBe('afterEnd')
    expect(hidden.options.map(({ votes, percent }) => [votes, percent])).toEqual(Array(3).fill([null, null]))
  })

  it('counts, percentages and the own choice', () => {
    const { options } = pollView({ ...open, mine: vote })
    expect(options.map(({ votes, percent, mine }) => [votes, percent, mine])).toEqual([
      [7, 64, true],
      [3, 27, false],
      [1, 9, false],
    ])
  })

  it('who leads only once it has ended, and nobody without votes', () => {
    expect(pollView(open).options.some(({ leading }) => leading)).toBe(false)
    const tied = pollView({ ...open, phase: 'ended', state: { tallies: [3, 3, 0] } })
    expect(tied.options.map(({ leading }) => leading)).toEqual([true, true, false])
    const none = pollView({ ...open, phase: 'ended', state: { tallies: [0, 0, 0] } })
    expect(none.options.some(({ leading }) => leading)).toBe(false)
  })

  it('says that few votes are not none', () => {
    expect(percentText({ votes: 1, percent: 0 })).toBe('<1%')
    expect(percentText({ votes: 0, percent: 0 })).toBe('0%')
    expect(percentText({ votes: 7, percent: 64 })).toBe('64%')
  })
})

describe('POLL-2: choosing', () => {
  const clicks = fc.array(fc.nat(9), { maxLength: 30 })

  it('is always a vote the server would take, whatever is clicked', () => {
    fc.assert(
      fc.property(clicks, fc.integer({ min: 1, max: 10 }), (places, atMost) => {
        const chosen = places.reduce<readonly number[]>((before, place) => picked(before, place, atMost), [])
        expect(chosen.length).toBeLessThanOrEqual(atMost)
        expect(chosen).toEqual([...new Set(chosen)].sort((a, b) => a - b))
      }),
    )
  })

  it('one choice moves, several go on and off', () => {
    expect(picked([0], 2, 1)).toEqual([2])
    expect(picked([0], 2, 3)).toEqual([0, 2])
    expect(picked([0, 2], 0, 3)).toEqual([2])
    expect(picked([0, 2], 1, 2)).toEqual([0, 2])
  })
})
