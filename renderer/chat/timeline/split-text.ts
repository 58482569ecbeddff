import type { Mention } from '#shared/domain/mention.ts'

/** A stretch of a text as it is drawn; `at` is where it begins. */
export type TextPart =
  | { readonly type: 'plain'; readonly at: number; readonly text: string }
  | { readonly type: 'link'; readonly at: number; readonly text: string }
  | { readonly type: 'mention'; readonly at: number; readonly text: string; readonly who: Mention['who'] }

/** Cuts a text into mentions, links and the rest. Everything is text: nothing in it is ever markup. */
export function splitText(text: string, mentions: readonly Mention[]): readonly TextPart[] {
  const parts: TextPart[] = []
  let at = 0
  for (const { who, start, length } of mentions) {
    // A message of another version may carry mentions that do not fit: then the words stand there as words.
    if (start < at || start + length > text.length) continue
    parts.push(...withLinks(text.slice(at, start), at))
    parts.push({ type: 'mention', at: start, text: text.slice(start, start + length), who })
    at = start + length
  }
  return [...parts, ...withLinks(text.slice(at), at)]
}

/** Up to white space or what only Chinese text or markup would put there. */
const link = /\b(?:https?:\/\/|mailto:)[^\s<>"'`，。；：！？、（）【】《》「」『』“”‘’]+/giu

function withLinks(text: string, offset: number): TextPart[] {
  const parts: TextPart[] = []
  let at = 0
  for (const { 0: found, index } of text.matchAll(link)) {
    const address = withoutTail(found)
    if (index > at) parts.push({ type: 'plain', at: offset + at, text: text.slice(at, index) })
    parts.push({ type: 'link', at: offset + index, text: address })
    at = index + address.length
  }
  if (at < text.length) parts.push({ type: 'plain', at: offset + at, text: text.slice(at) })
  return parts
}

/** The full stop after a link belongs to the sentence; so does a bracket that was not opened in it. */
function withoutTail(found: string): string {
  const trimmed = found.replace(/[.,;:!?]+$/u, '')
  return trimmed.endsWith(')') && !trimmed.includes('(') ? withoutTail(trimmed.slice(0, -1)) : trimmed
}
