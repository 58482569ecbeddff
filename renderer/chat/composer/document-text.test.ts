import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Mention } from '#shared/domain/mention.ts'
import { TextBody } from '#shared/domain/message.ts'
import { type ComposedText, documentOfText, everyone, textOfDocument, trimmedText } from './document-text.ts'

const paragraph = (...content: object[]) => ({ type: 'paragraph', content })
const words = (text: string) => ({ type: 'text', text })
const mention = (id: string, label: string) => ({ type: 'mention', attrs: { id, label } })

describe('MSG-1: the composer’s document as a message', () => {
  it('mentions keep where they stand, counted in UTF-16 units', () => {
    const document = { type: 'doc', content: [paragraph(words('👍 '), mention('lin', '林夏'), words(' 来'))] }
    expect(textOfDocument(document)).toEqual({
      text: '👍 @林夏 来',
      mentions: [{ who: { personId: 'lin' }, start: 3, length: 3 }],
    })
  })

  it('breaks and paragraphs are line feeds', () => {
    const document = {
      type: 'doc',
      content: [
        paragraph(words('a'), { type: 'hardBreak' }, words('b')),
        paragraph(),
        paragraph(mention(everyone, '所有人')),
      ],
    }
    expect(textOfDocument(document)).toEqual({
      text: 'a\nb\n\n@所有人',
      mentions: [{ who: 'all', start: 5, length: 4 }],
    })
  })

  it('white space around it is not sent and mentions move along', () => {
    const composed = { text: '\n  @林夏 好 \n', mentions: [{ who: { personId: 'lin' }, start: 3, length: 3 }] }
    expect(trimmedText(composed)).toEqual({
      text: '@林夏 好',
      mentions: [{ who: { personId: 'lin' }, start: 0, length: 3 }],
    })
  })

  it('a draft comes back as it was kept, and what is sent always fits the protocol', () => {
    fc.assert(
      fc.property(composed(), (draft) => {
        expect(textOfDocument(documentOfText(draft))).toEqual(draft)
        const body = TextBody.safeParse({ type: 'text', ...trimmedText(draft) })
        expect(body.success).toBe(draft.text.trim() !== '')
      }),
    )
  })
})

function composed(): fc.Arbitrary<ComposedText> {
  const part = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constantFrom('\n', ' ', '@', '你好'),
    fc.record({ id: fc.constantFrom('lin', 'zhou', everyone), label: fc.constantFrom('林夏', 'Carol Chen', '所有人') }),
  )
  return fc.array(part, { maxLength: 10 }).map((parts) => {
    const mentions: Mention[] = []
    let text = ''
    for (const one of parts) {
      if (typeof one === 'string') text += one
      else {
        const who = one.id === everyone ? ('all' as const) : { personId: one.id }
        mentions.push({ who, start: text.length, length: one.label.length + 1 })
        text += `@${one.label}`
      }
    }
    return { text, mentions }
  })
}
