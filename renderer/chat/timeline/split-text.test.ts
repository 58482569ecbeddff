import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitText } from './split-text.ts'

const told = (text: string, mentions: Parameters<typeof splitText>[1] = []) =>
  splitText(text, mentions).map((part) => `${part.type}:${part.text}`)

describe('MSG-1: what a text is drawn as', () => {
  it('a mention is where it was made', () => {
    const mentions = [{ who: { personId: 'lin' }, start: 3, length: 3 }]
    expect(told('你好 @林夏 来一下', mentions)).toEqual(['plain:你好 ', 'mention:@林夏', 'plain: 来一下'])
  })

  it('an @ that names nobody is text', () => {
    expect(told('a@b.example')).toEqual(['plain:a@b.example'])
  })

  it.each([
    ['see https://a.example/x?y=1.', ['plain:see ', 'link:https://a.example/x?y=1', 'plain:.']],
    ['看https://a.example/路，好', ['plain:看', 'link:https://a.example/路', 'plain:，好']],
    ['(http://a.example)', ['plain:(', 'link:http://a.example', 'plain:)']],
    ['http://a.example/x_(y)', ['link:http://a.example/x_(y)']],
    ['javascript:alert(1) file:///etc', ['plain:javascript:alert(1) file:///etc']],
  ])('%s', (text, parts) => {
    expect(told(text)).toEqual(parts)
  })

  it('no character is lost or doubled, whatever the text and wherever mentions claim to be', () => {
    const mention = fc.record({
      who: fc.constant('all' as const),
      start: fc.nat(80),
      length: fc.integer({ min: 2, max: 66 }),
    })
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 80 }),
        fc.array(mention, { maxLength: 4 }),
        (text, mentions) => {
          expect(
            splitText(text, mentions)
              .map((part) => part.text)
              .join(''),
          ).toBe(text)
        },
      ),
    )
  })
})
