import type { Mention } from '#shared/domain/mention.ts'
import type { TextBody } from '#shared/domain/message.ts'
import type { Person } from './demo/script.ts'

/** Expands `@{key}` and `@{all}` of a written line into what a person would have typed. */
export function withMentions(written: string, people: ReadonlyMap<string, Person>): TextBody {
  const mentions: Mention[] = []
  let text = ''
  let from = 0
  for (const match of written.matchAll(/@\{([a-z0-9-]+)\}/g)) {
    const key = match[1] ?? ''
    text += written.slice(from, match.index)
    const shown = `@${key === 'all' ? '所有人' : (people.get(key)?.name ?? key)}`
    mentions.push({ who: key === 'all' ? 'all' : { personId: key }, start: text.length, length: shown.length })
    text += shown
    from = match.index + match[0].length
  }
  return { type: 'text', text: text + written.slice(from), mentions }
}
