import { expect, it } from 'vitest'
import { nextHour, startMoved } from './written-span.ts'

const hour = 60 * 60_000

it('MEET-1: begins as an hour from the next half hour', () => {
  const startsAt = Date.UTC(2026, 2, 2, 2, 30)
  expect(nextHour(Date.UTC(2026, 2, 2, 2, 7))).toEqual({ startsAt, endsAt: startsAt + hour })
})

it('MEET-1: keeps its length when the start moves', () => {
  expect(startMoved({ startsAt: 0, endsAt: hour }, 5 * hour)).toEqual({ startsAt: 5 * hour, endsAt: 6 * hour })
  expect(startMoved({ startsAt: null, endsAt: hour }, 0)).toEqual({ startsAt: 0, endsAt: hour })
  expect(startMoved({ startsAt: 0, endsAt: hour }, null)).toEqual({ startsAt: null, endsAt: hour })
})
