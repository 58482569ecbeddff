import { z } from 'zod'
import type { MessageBody } from './message.ts'
import type { RobotContent } from './robot-content.ts'
import { robotWords } from './robot-words.ts'

/** What a search may ask for; a message can be of several kinds. @see MSG-4 */
export const SearchKind = z.enum(['text', 'picture', 'file', 'link', 'card', 'robot'])
export type SearchKind = z.infer<typeof SearchKind>

/** What a message is found by; null for lines the server writes, which are never found. `texts` are apart from each other. */
export interface Searched {
  readonly kinds: readonly SearchKind[]
  readonly texts: readonly string[]
}

export function searchedOf(body: MessageBody): Searched | null {
  switch (body.type) {
    case 'text':
      return { kinds: /\bhttps?:\/\/\S/i.test(body.text) ? ['text', 'link'] : ['text'], texts: [body.text] }
    case 'picture':
      return { kinds: ['picture'], texts: body.caption === null ? [] : [body.caption] }
    case 'card':
      return { kinds: [body.tool === 'file' ? 'file' : 'card'], texts: [body.summary.zh, body.summary.en] }
    case 'robot':
      return { kinds: ['robot', ...robotKinds(body.content.type)], texts: robotWords(body.content) }
    case 'cardNote':
    case 'recalled':
    case 'system':
      return null
  }
}

function robotKinds(type: RobotContent['type']): readonly SearchKind[] {
  if (type === 'image') return ['picture']
  if (type === 'file' || type === 'voice') return ['file']
  return type === 'news' ? ['link'] : []
}
