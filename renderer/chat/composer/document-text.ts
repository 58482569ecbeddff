import type { JSONContent } from '@tiptap/core'
import type { Mention } from '#shared/domain/mention.ts'

/** What a composer holds, as it is sent and as drafts are kept. */
export interface ComposedText {
  readonly text: string
  readonly mentions: readonly Mention[]
}

/** The id a mention node carries for "everyone". No person has it: ids of people never hold a colon. */
export const everyone = 'mention:all'

/** The text of an editor's document: paragraphs and breaks are line feeds, mentions keep where they stand. */
export function textOfDocument(document: JSONContent): ComposedText {
  const mentions: Mention[] = []
  let text = ''
  const walk = ({ type, text: words = '', attrs, content = [] }: JSONContent) => {
    if (type === 'text') text += words
    else if (type === 'hardBreak') text += '\n'
    else if (type === 'mention') {
      const name = `@${String(attrs?.label ?? '')}`
      const id = String(attrs?.id ?? '')
      mentions.push({ who: id === everyone ? 'all' : { personId: id }, start: text.length, length: name.length })
      text += name
    } else for (const child of content) walk(child)
  }
  for (const [at, block] of (document.content ?? []).entries()) {
    if (at > 0) text += '\n'
    walk(block)
  }
  return { text, mentions }
}

/** The document for a kept draft: the same text and mentions come back out of it. */
export function documentOfText({ text, mentions }: ComposedText): JSONContent {
  const paragraphs: JSONContent[][] = [[]]
  const write = (words: string) => {
    for (const [at, line] of words.split('\n').entries()) {
      if (at > 0) paragraphs.push([])
      if (line !== '') paragraphs.at(-1)?.push({ type: 'text', text: line })
    }
  }
  let at = 0
  for (const { who, start, length } of mentions) {
    if (start < at || start + length > text.length) continue
    write(text.slice(at, start))
    const id = who === 'all' ? everyone : who.personId
    paragraphs.at(-1)?.push({ type: 'mention', attrs: { id, label: text.slice(start + 1, start + length) } })
    at = start + length
  }
  write(text.slice(at))
  return { type: 'doc', content: paragraphs.map((content) => ({ type: 'paragraph', content })) }
}

/** Without the empty lines and spaces around it: what is really sent. */
export function trimmedText({ text, mentions }: ComposedText): ComposedText {
  const end = text.trimEnd()
  const start = end.length - end.trimStart().length
  return { text: end.slice(start), mentions: mentions.map((mention) => ({ ...mention, start: mention.start - start })) }
}
