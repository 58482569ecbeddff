import type { RobotContent } from './robot-content.ts'
import { documentText } from './robot-document.ts'

/** Everything that can be read in what a robot said, apart from each other. @see MSG-4 */
export function robotWords(content: RobotContent): string[] {
  switch (content.type) {
    case 'text':
      return [content.text]
    case 'markdown':
    case 'markdown_v2':
      return [documentText(content.blocks)]
    case 'image':
      return []
    case 'news':
      return said(content.articles.flatMap(({ title, description }) => [title, description]))
    case 'file':
    case 'voice':
      return [content.file.name]
    case 'text_notice':
      return said([...cardWords(content), ...titled(content.emphasis), content.text])
    case 'news_notice':
      return said([...cardWords(content), ...titled(content.imageText), ...content.lines.flatMap(titled)])
  }
}

type Words = readonly (string | null)[]

function cardWords({
  source,
  title,
  quote,
  rows,
  jumps,
}: Extract<RobotContent, { type: 'text_notice' | 'news_notice' }>): Words {
  return [
    source?.name ?? null,
    ...titled(title),
    ...(quote === null ? [] : [quote.title, quote.text]),
    ...rows.flatMap(({ name, value }) => [name, value]),
    ...jumps.map((jump) => jump.title),
  ]
}

function titled(part: { readonly title: string | null; readonly description: string | null } | null): Words {
  return part === null ? [] : [part.title, part.description]
}

function said(words: Words): string[] {
  return words.flatMap((word) => (word === null || word === '' ? [] : [word]))
}
