import fc from 'fast-check'
import { expect, it } from 'vitest'
import { mergeSpans, type Span, withoutSpans } from './merge-spans.ts'

const spans = fc.array(
  fc
    .record({ startsAt: fc.nat(60), length: fc.integer({ min: 1, max: 20 }) })
    .map(({ startsAt, length }) => ({ startsAt, endsAt: startsAt + length })),
  { maxLength: 12 },
)
const covers = (list: readonly Span[]) =>
  Array.from({ length: 100 }, (_, at) => list.some(({ startsAt, endsAt }) => startsAt <= at && at < endsAt))

it('SCHED-2: what is merged covers the same time, in order, with something between any two', () => {
  fc.assert(
    fc.property(spans, (list) => {
      const merged = mergeSpans(list)
      expect(covers(merged)).toEqual(covers(list))
      for (const [place, { startsAt }] of merged.entries()) {
        expect(startsAt).toBeGreaterThan(merged[place - 1]?.endsAt ?? -1)
      }
    }),
  )
})

it('SCHED-2: what is taken for certain is taken away from what is taken perhaps', () => {
  fc.assert(
    fc.property(spans, spans, (one, other) => {
      const taken = covers(other)
      const left = withoutSpans(mergeSpans(one), mergeSpans(other))
      expect(covers(left)).toEqual(covers(one).map((covered, at) => covered && taken[at] !== true))
    }),
  )
})
