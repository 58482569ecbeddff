import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PollContent } from '#shared/features/poll/poll.ts'
import { PollDraft, pollDraft, pollLimits } from './poll-draft.ts'

const now = Date.UTC(2026, 10, 23, 4)
const whole: PollDraft = {
  ...pollDraft.start(),
  question: '周五团建去哪儿？',
  options: ['徒步', '桌游', ''].map((text, key) => ({ key, text })),
}

function said(draft: PollDraft): readonly string[] {
  const reading = pollDraft.read(draft, now)
  return reading.ok ? [] : reading.problems.map(({ says }) => says)
}

describe('a poll being written', () => {
  it('starts as a draft that can be kept and says what is missing only when asked to send', () => {
    const start = pollDraft.start()
    expect(PollDraft.safeParse(start).success).toBe(true)
    const reading = pollDraft.read(start, now)
    expect(reading).toMatchObject({
      ok: false,
      problems: [
        { says: 'questionMissing', when: 'sending' },
        { says: 'tooFewOptions', when: 'sending' },
      ],
    })
  })

  it('becomes content without its empty options', () => {
    const reading = pollDraft.read(whole, now)
    expect(reading.ok && reading.content.options.map(({ text }) => text)).toEqual(['徒步', '桌游'])
  })

  it('POLL-1: says of a repeated option which one it is, whatever else is wrong', () => {
    const options = ['徒步', '桌游', ' 徒步 '].map((text, key) => ({ key, text }))
    const reading = pollDraft.read({ ...whole, question: '', options }, now)
    expect(!reading.ok && reading.problems).toContainEqual({ at: { option: 2 }, says: 'optionTwice', when: 'typing' })
  })

  it('POLL-1: the numbers shown are the numbers the schema keeps', () => {
    const long = (length: number) => '字'.repeat(length)
    expect(said({ ...whole, question: long(pollLimits.question) })).toEqual([])
    expect(said({ ...whole, question: long(pollLimits.question + 1) })).toEqual(['questionTooLong'])
    const [first, second] = [long(pollLimits.option), long(pollLimits.option + 1)]
    expect(said({ ...whole, options: [first, '桌游'].map((text, key) => ({ key, text })) })).toEqual([])
    expect(said({ ...whole, options: [second, '桌游'].map((text, key) => ({ key, text })) })).toEqual(['optionTooLong'])
    const many = (count: number) => Array.from({ length: count }, (_, key) => ({ key, text: `选项 ${key}` }))
    expect(said({ ...whole, options: many(pollLimits.options) })).toEqual([])
    expect(said({ ...whole, options: many(pollLimits.options + 1) })).toEqual(['tooManyOptions'])
  })

  it('POLL-2: "any number" is as many as there are, and never more than that', () => {
    const content = (draft: PollDraft) => {
      const reading = pollDraft.read(draft, now)
      return reading.ok ? reading.content.choice : null
    }
    expect(content({ ...whole, choice: 'multiple' })).toEqual({ type: 'multiple', atMost: 2 })
    expect(content({ ...whole, choice: 'multiple', atMost: 9 })).toEqual({ type: 'multiple', atMost: 2 })
    expect(content({ ...whole, choice: 'single', atMost: 9 })).toEqual({ type: 'single' })
  })

  it('POLL-6: a deadline lies in the future', () => {
    expect(said({ ...whole, deadline: now + 1 })).toEqual([])
    expect(said({ ...whole, deadline: now })).toEqual(['deadlinePast'])
  })

  it('is either content the server takes, or says at least one thing that is wrong', () => {
    const text = fc.oneof(fc.constantFrom('', ' ', '徒步', '徒步 '), fc.string({ maxLength: 220 }))
    const anyDraft = fc.record({
      question: text,
      options: fc
        .array(text, { minLength: 2, maxLength: 55 })
        .map((all) => all.map((one, key) => ({ key, text: one }))),
      choice: fc.constantFrom('single' as const, 'multiple' as const),
      atMost: fc.option(fc.integer({ min: 2, max: 60 })),
      anonymous: fc.boolean(),
      results: fc.constantFrom('live' as const, 'afterVote' as const, 'afterEnd' as const),
      changeable: fc.boolean(),
      deadline: fc.option(fc.integer({ min: now - 10, max: now + 10 })),
    })
    fc.assert(
      fc.property(anyDraft, (draft) => {
        expect(PollDraft.safeParse(JSON.parse(JSON.stringify(draft))).success).toBe(true)
        const reading = pollDraft.read(draft, now)
        if (reading.ok) expect(PollContent.parse(reading.content)).toEqual(reading.content)
        else expect(reading.problems).not.toEqual([])
      }),
    )
  })
})
