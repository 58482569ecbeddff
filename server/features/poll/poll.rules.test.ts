import { expect, test } from 'vitest'
import { poll } from '#shared/features/poll/poll.ts'
import { pollRules } from './poll.rules.ts'

const content = {
  ...poll.examples[0],
  question: 'Where?',
  options: Array.from({ length: 50 }, (_, place) => ({ text: `Place ${place + 1}`, pictureId: null })),
}
const ended = { id: 'card', content, createdBy: 'lin', createdAt: 0, endsAt: null, endedAt: 1 }
const result = (tallies: number[]) => pollRules.result({ ...ended, state: { tallies } })

test('POLL-6: the line at the end stays a line, however many came first', () => {
  expect(result(content.options.map(() => 1))).toEqual({
    zh: '投票已结束：Where? Place 1、Place 2、Place 3 等 50 项 得票最多（1 票）',
    en: 'Poll ended: Where? Place 1, Place 2, Place 3 and 47 more came first (1 vote)',
  })
  expect(result(content.options.map((_, place) => (place < 2 ? 5 : 0)))?.en).toBe(
    'Poll ended: Where? Place 1, Place 2 came first (5 votes)',
  )
})
