import { describe, expect, test } from 'vitest'
import { PollAction, PollContent, poll } from '#shared/features/poll/poll.ts'

const options = (...texts: string[]) => texts.map((text) => ({ text, pictureId: null }))
const numbered = (count: number) => options(...Array.from({ length: count }, (_, place) => `option ${place}`))

const lunch: PollContent = {
  question: 'Lunch?',
  options: options('Noodles', 'Rice'),
  choice: { type: 'single' },
  anonymous: false,
  results: 'live',
  changeable: true,
  deadline: null,
}
const fits = (change: object) => PollContent.safeParse({ ...lunch, ...change }).success

describe('POLL-1: a poll', () => {
  test('has a question of 1 to 200 characters', () => {
    expect(fits({ question: '问'.repeat(200) })).toBe(true)
    expect(fits({ question: '问'.repeat(201) })).toBe(false)
    expect(fits({ question: '   ' })).toBe(false)
  })

  test('has 2 to 50 options of at most 100 characters', () => {
    expect(fits({ options: numbered(2) })).toBe(true)
    expect(fits({ options: numbered(1) })).toBe(false)
    expect(fits({ options: numbered(50) })).toBe(true)
    expect(fits({ options: numbered(51) })).toBe(false)
    expect(fits({ options: options('a'.repeat(100), 'b') })).toBe(true)
    expect(fits({ options: options('a'.repeat(101), 'b') })).toBe(false)
    expect(fits({ options: options('', 'b') })).toBe(false)
  })

  test('does not offer the same thing twice, not even with spaces around it', () => {
    expect(fits({ options: options('Rice', 'Rice') })).toBe(false)
    expect(fits({ options: options('Rice', ' Rice ') })).toBe(false)
  })

  test('may give an option a picture', () => {
    expect(fits({ options: [{ text: 'Noodles', pictureId: 'picture-1' }, ...options('Rice')] })).toBe(true)
    expect(fits({ options: [{ text: 'Noodles', pictureId: '../etc/passwd' }, ...options('Rice')] })).toBe(false)
  })

  test('carries nothing but what the schema names', () => {
    expect(fits({ tallies: [9, 0] })).toBe(false)
  })
})

describe('POLL-2: the choice', () => {
  test('is one, or several with at most n, and n does not pass the options', () => {
    expect(fits({ choice: { type: 'multiple', atMost: 2 } })).toBe(true)
    expect(fits({ choice: { type: 'multiple', atMost: 3 } })).toBe(false)
    expect(fits({ choice: { type: 'multiple', atMost: 1 } })).toBe(false)
    expect(fits({ options: numbered(50), choice: { type: 'multiple', atMost: 50 } })).toBe(true)
  })

  test('of a voter names at least one option by its place', () => {
    const votes = (...chosen: number[]) => PollAction.safeParse({ type: 'vote', options: chosen }).success
    expect(votes(0, 49)).toBe(true)
    expect(votes()).toBe(false)
    expect(votes(-1)).toBe(false)
    expect(votes(0.5)).toBe(false)
    expect(votes(50)).toBe(false)
  })
})

describe('TOOL-1: the poll as a card', () => {
  test('starts with no votes for every option', () => {
    expect(poll.start(lunch)).toEqual({ tallies: [0, 0] })
  })

  test('has a summary of at most 80 characters in both languages, whole characters only', () => {
    const { zh, en } = poll.summary({ ...lunch, question: '😀'.repeat(100) })
    for (const line of [zh, en]) {
      expect([...line].length).toBeLessThanOrEqual(80)
      expect(line.isWellFormed()).toBe(true)
      expect(line.endsWith('😀…')).toBe(true)
    }
    expect(poll.summary(lunch)).toEqual({ zh: '[投票] Lunch?', en: '[Poll] Lunch?' })
  })

  test('ends by its deadline, or never by itself', () => {
    expect(poll.endsAt(lunch)).toBe(null)
    expect(poll.endsAt({ ...lunch, deadline: 1_000 })).toBe(1_000)
  })

  test('has examples that are valid polls', () => {
    expect(poll.examples.map((example) => PollContent.parse(example))).toEqual(poll.examples)
  })
})
