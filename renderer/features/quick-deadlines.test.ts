import { expect, it } from 'vitest'
import { quickDeadlines } from './quick-deadlines.ts'

const names = (now: Date) => quickDeadlines(now.getTime()).map(({ name }) => name)

it("today's 18:00 is offered until it is there", () => {
  expect(names(new Date(2026, 10, 23, 17, 59, 59))).toContain('today18')
  expect(names(new Date(2026, 10, 23, 18, 0, 0))).not.toContain('today18')
})

it('all lie in the future, on whole minutes', () => {
  const now = new Date(2026, 11, 31, 23, 59, 59, 999).getTime()
  for (const { at } of quickDeadlines(now)) {
    expect(at).toBeGreaterThan(now)
    expect(at % 60_000).toBe(0)
  }
})

it('tomorrow is tomorrow over the end of a month', () => {
  const now = new Date(2026, 10, 30, 20, 0).getTime()
  const tomorrow = quickDeadlines(now).find(({ name }) => name === 'tomorrow18')
  expect(tomorrow?.at).toBe(new Date(2026, 11, 1, 18, 0).getTime())
})
