import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldText, indexWords, searchPhrases } from './search-words.ts'

test('MSG-4: Chinese is indexed by pairs of neighbours and single signs, other words as they are', () => {
  expect(indexWords('今天开会')).toEqual(['今天', '天开', '开会', '会', '今', '天', '开'])
  expect(indexWords('V3.2 的接口 ok')).toEqual(['v3', '2', '的接', '接口', '口', 'ok', '的', '接'])
  expect(indexWords('  …!?  ')).toEqual([])
})

test('MSG-4: what is typed becomes phrases, of which the last Latin word may go on', () => {
  expect(searchPhrases('接口')).toEqual([{ words: ['接口'], open: false }])
  expect(searchPhrases('口')).toEqual([{ words: ['口'], open: false }])
  expect(searchPhrases('接口文档 rele')).toEqual([
    { words: ['接口', '口文', '文档'], open: false },
    { words: ['rele'], open: true },
  ])
  expect(searchPhrases('v3.2的')).toEqual([{ words: ['v3', '2', '的'], open: true }])
  expect(searchPhrases('x')).toEqual([{ words: ['x'], open: false }])
  expect(searchPhrases('"*" ( ) :')).toEqual([])
})

test('MSG-4: capitals, widths and invisible signs make no difference', () => {
  expect(foldText('ＱＵＮ Ｖ３')).toBe('qun v3')
  expect(foldText('ｶﾞｲﾄﾞ')).toBe('ガイド')
  expect(foldText('a\u200Bb')).toBe('ab')
  expect(indexWords('Cafe\u0301')).toEqual(indexWords('CAFÉ'))
})

const signs = fc.constantFrom(
  ...'今天开会接口文档',
  ...'abcXYZ019',
  ...'，。 \n"*^:()-_\0',
  '😀',
  '𠮷',
  'が',
  '한',
  'ｱ',
  '\uD800',
)
const text = fc.array(signs, { maxLength: 40 }).map((all) => all.join(''))

test('MSG-4: a text is found by each stretch of two or more Chinese signs in it', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const words = indexWords(`${before}接口文档${after}`)
      for (const asked of ['接口', '口文', '接口文', '接口文档', '档', '接']) expect(finds(words, asked)).toBe(true)
    }),
  )
})

test('MSG-4: a text is found by itself and by each of its parts', () => {
  fc.assert(
    fc.property(text, (said) => {
      const words = indexWords(said)
      expect(finds(words, said)).toBe(true)
      for (const part of said.split(/\s+/)) expect(finds(words, part)).toBe(true)
    }),
  )
})

test('MSG-4: words are letters and digits alone, whatever a text is made of', () => {
  fc.assert(
    fc.property(fc.oneof(text, fc.string({ unit: 'binary', maxLength: 200 })), (said) => {
      const words = [...indexWords(said), ...searchPhrases(said).flatMap((phrase) => phrase.words)]
      for (const word of words) expect(word).toMatch(/^(?:[\p{L}\p{N}\p{M}]+|\p{Extended_Pictographic}+)$/u)
    }),
  )
})

/** What the index does, word by word: phrases stand side by side, all of them somewhere. */
function finds(words: readonly string[], asked: string): boolean {
  return searchPhrases(asked).every((phrase) =>
    words.some((_, at) =>
      phrase.words.every((word, place) => {
        const told = words[at + place] ?? ''
        return phrase.open && place === phrase.words.length - 1 ? told.startsWith(word) : told === word
      }),
    ),
  )
}
