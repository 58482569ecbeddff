import { describe, expect, test } from 'vitest'
import { calendarKey } from './calendar-key.ts'

const plain = { ctrlKey: false, metaKey: false, altKey: false }
const date = '2026-03-31'

describe('SCHED-5: a key in the calendar', () => {
  test.each([
    ['ArrowLeft', 'week', '2026-03-30'],
    ['ArrowRight', 'day', '2026-04-01'],
    ['ArrowUp', 'month', '2026-03-24'],
    ['ArrowDown', 'month', '2026-04-07'],
    ['PageUp', 'month', '2026-02-28'],
    ['PageDown', 'week', '2026-04-07'],
    ['PageDown', 'day', '2026-04-01'],
    ['t', 'week', null],
  ] as const)('%s in the %s view leads to %s', (key, view, to) => {
    expect(calendarKey({ ...plain, key }, { view, date })).toEqual({ view, date: to })
  })

  test.each([
    ['d', 'day'],
    ['W', 'week'],
    ['m', 'month'],
  ] as const)('%s shows the %s of the same day', (key, view) => {
    expect(calendarKey({ ...plain, key }, { view: 'week', date })).toEqual({ view, date })
  })

  test('means nothing with a modifier, and up and down scroll where hours are', () => {
    for (const key of ['d', 'ArrowLeft', 'PageDown']) {
      for (const modifier of ['ctrlKey', 'metaKey', 'altKey'])
        expect(calendarKey({ ...plain, [modifier]: true, key }, { view: 'week', date })).toBeNull()
    }
    for (const key of ['ArrowUp', 'ArrowDown', 'x', 'Enter', 'Tab'])
      expect(calendarKey({ ...plain, key }, { view: 'week', date })).toBeNull()
  })
})
