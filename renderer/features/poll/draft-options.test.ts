import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { optionAdded, optionMoved, optionRemoved, optionsPasted, optionWritten, pastedLines } from './draft-options.ts'
import { type PollDraft, pollLimits } from './poll-draft.ts'

const made = (...texts: string[]): PollDraft['options'] => texts.map((text, key) => ({ key, text }))
const texts = (options: PollDraft['options']) => options.map(({ text }) => text)
const whole = (length: number) => ({ start: 0, end: length })

describe('POLL-1: the options of a poll being written', () => {
  it('a new one goes where it was asked for', () => {
    expect(texts(optionAdded(made('a', 'b'), 0).options)).toEqual(['a', '', 'b'])
    expect(texts(optionAdded(made('a', 'b'), null).options)).toEqual(['a', 'b', ''])
  })

  it('two always stay', () => {
    expect(texts(optionRemoved(made('a', 'b', 'c'), 1))).toEqual(['a', 'c'])
    expect(texts(optionRemoved(made('a', 'b'), 1))).toEqual(['a', ''])
  })

  it('move up and down, and stop at the ends', () => {
    expect(texts(optionMoved(made('a', 'b', 'c'), 2, 0))).toEqual(['c', 'a', 'b'])
    expect(texts(optionMoved(made('a', 'b', 'c'), 0, 1))).toEqual(['b', 'a', 'c'])
    expect(texts(optionMoved(made('a', 'b', 'c'), 0, -1))).toEqual(['a', 'b', 'c'])
  })

  it('several pasted lines become several options, filling the empty ones first', () => {
    const lines = pastedLines('徒步\r\n\r\n 桌游 \n密室\n')
    expect(lines).toEqual(['徒步', '桌游', '密室'])
    const pasted = optionsPasted(made('', '', '烧烤'), 0, whole(0), lines)
    expect(texts(pasted.options)).toEqual(['徒步', '桌游', '密室', '烧烤'])
    expect(pasted.options.find(({ key }) => key === pasted.last)?.text).toBe('密室')
  })

  it('the first pasted line takes the place of the selection', () => {
    expect(texts(optionsPasted(made('周五去hu', ''), 0, { start: 3, end: 5 }, ['徒步', '桌游']).options)).toEqual([
      '周五去徒步',
      '桌游',
    ])
  })

  it('what is too much is counted, not silently lost', () => {
    const lines = Array.from({ length: 60 }, (_, line) => `第 ${line} 行`)
    const pasted = optionsPasted(made('', ''), 0, whole(0), lines)
    expect(pasted.options).toHaveLength(pollLimits.options)
    expect(pasted.leftOut).toBe(10)
  })

  it('keys stay unique and no text disappears, whatever is done to them', () => {
    const step = fc.oneof(
      fc.record({ do: fc.constant('add' as const), at: fc.nat(60) }),
      fc.record({ do: fc.constant('remove' as const), at: fc.nat(60) }),
      fc.record({ do: fc.constant('move' as const), at: fc.nat(60), to: fc.integer({ min: -2, max: 60 }) }),
      fc.record({ do: fc.constant('write' as const), at: fc.nat(60), text: fc.string() }),
      fc.record({
        do: fc.constant('paste' as const),
        at: fc.nat(60),
        lines: fc.array(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 60 }),
      }),
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let options = made('', '', '')
        for (const one of steps) {
          const { key } = options[one.at % options.length] ?? { key: -1 }
          if (one.do === 'add') options = optionAdded(options, key).options
          if (one.do === 'remove') options = optionRemoved(options, key)
          if (one.do === 'write') options = optionWritten(options, key, one.text)
          if (one.do === 'paste') options = optionsPasted(options, key, whole(0), one.lines).options
          if (one.do === 'move') {
            const moved = optionMoved(options, key, one.to)
            expect(texts(moved).sort()).toEqual(texts(options).sort())
            options = moved
          }
          expect(new Set(options.map((option) => option.key)).size).toBe(options.length)
          expect(options.length).toBeGreaterThanOrEqual(2)
          expect(options.length).toBeLessThanOrEqual(pollLimits.options)
        }
      }),
    )
  })
})
