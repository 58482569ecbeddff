import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Mention } from '#shared/domain/mention.ts'
import { mentionsPerson, TextBody } from '#shared/domain/message.ts'

const body = (text: string, mentions: readonly unknown[] = []) =>
  TextBody.safeParse({ type: 'text', text, mentions }).success
const all = (start: number, length: number) => ({ who: 'all', start, length })

describe('MSG-1: a text', () => {
  test('has 1 to 4000 characters and is not only white space', () => {
    expect(body('a'.repeat(4000))).toBe(true)
    expect(body('a'.repeat(4001))).toBe(false)
    expect(body('')).toBe(false)
    expect(body(' \n\t　 ')).toBe(false)
  })

  test('is data whatever is in it', () => {
    for (const text of ['<script>', '\u202Eabc', "'; drop table messages; --", '\u0000x', '😀', '𠮷野家']) {
      expect(TextBody.parse({ type: 'text', text, mentions: [] }).text).toBe(text)
    }
  })

  test('carries nothing but what the schema names', () => {
    expect(TextBody.safeParse({ type: 'text', text: 'a', mentions: [], senderId: 'boss' }).success).toBe(false)
  })
})

describe('a mention', () => {
  test('begins with @ and lies inside the text', () => {
    expect(body('hi @all', [all(3, 4)])).toBe(true)
    expect(body('hi @all', [all(2, 4)])).toBe(false)
    expect(body('hi @all', [all(3, 5)])).toBe(false)
    expect(body('hi @all', [all(-1, 4)])).toBe(false)
  })

  test('does not overlap the one before, and they come in order', () => {
    expect(body('@aa@bb', [all(0, 3), all(3, 3)])).toBe(true)
    expect(body('@aa@bb', [all(3, 3), all(0, 3)])).toBe(false)
    expect(body('@aa@bb', [all(0, 4), all(3, 3)])).toBe(false)
  })

  test('may be at most 200 in one text', () => {
    const mentions = Array.from({ length: 201 }, (_, place) => all(place * 2, 2))
    expect(body('@a'.repeat(201), mentions)).toBe(false)
    expect(body('@a'.repeat(201), mentions.slice(0, 200))).toBe(true)
  })

  test('that fits always points at an @ of its own', () => {
    const mention = fc.record({
      who: fc.constant('all'),
      start: fc.integer({ min: 0, max: 12 }),
      length: fc.integer({ min: 2, max: 6 }),
    })
    const texts = fc.array(fc.constantFrom('@', 'a', '群', ' '), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(texts, fc.array(mention, { maxLength: 3 }), (characters, mentions) => {
        const text = characters.join('')
        const fits = body(text, mentions)
        const places = mentions.map(({ start, length }) => text.slice(start, start + length))
        const inOrder = mentions.every(({ start }, n) => start >= endOf(mentions[n - 1]))
        const each = places.every((place, n) => place.startsWith('@') && place.length === mentions[n]?.length)
        expect(fits).toBe(inOrder && each && /\S/.test(text))
      }),
    )
  })

  test('calls the named person, everyone with @all, and whom a reminder names', () => {
    const named = Mention.parse({ who: { personId: 'lin' }, start: 0, length: 4 })
    expect(mentionsPerson({ type: 'text', text: '@lin', mentions: [named] }, 'lin')).toBe(true)
    expect(mentionsPerson({ type: 'text', text: '@lin', mentions: [named] }, 'wang')).toBe(false)
    const everyone = Mention.parse(all(0, 4))
    expect(mentionsPerson({ type: 'text', text: '@all', mentions: [everyone] }, 'wang')).toBe(true)
    const reminder = {
      type: 'cardNote',
      note: 'remind',
      cardId: 'c',
      tool: 'poll',
      summary: { zh: '', en: '' },
    } as const
    expect(mentionsPerson({ ...reminder, mentions: ['wang'] }, 'wang')).toBe(true)
    expect(mentionsPerson({ ...reminder, mentions: ['wang'] }, 'lin')).toBe(false)
  })
})

function endOf(mention: { start: number; length: number } | undefined): number {
  return mention === undefined ? 0 : mention.start + mention.length
}
