import type { RobotContent } from '#shared/domain/robot-content.ts'
import type { RobotBlock, RobotInline } from '#shared/domain/robot-document.ts'
import { robotWords } from '#shared/domain/robot-words.ts'

/**
 * What is pasted elsewhere of what a robot said: lines stay lines, a table goes into cells, a link keeps its address.
 * Null for what has no words but a name: a picture, a file, a voice.
 */
export function copiedWords(content: RobotContent): string | null {
  switch (content.type) {
    case 'text':
      return content.text
    case 'markdown':
    case 'markdown_v2':
      return linesOf(content.blocks).join('\n')
    case 'news':
      return content.articles
        .map(({ title, description, url }) => [title, ...(description === null ? [] : [description]), url].join('\n'))
        .join('\n\n')
    case 'text_notice':
    case 'news_notice':
      return robotWords(content).join('\n')
    default:
      return null
  }
}

function linesOf(blocks: readonly RobotBlock[]): string[] {
  return blocks.flatMap(linesOfBlock)
}

function linesOfBlock(block: RobotBlock): string[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return wordsOf(block.content).split('\n')
    case 'quote':
      return linesOf(block.content).map((line) => `> ${line}`)
    case 'list':
      return block.items.flatMap((item, place) =>
        hanging(block.start === null ? '- ' : `${block.start + place}. `, linesOf(item)),
      )
    case 'code':
      return block.text.split('\n')
    case 'table':
      return block.rows.map((row) => row.map((cell) => wordsOf(cell).replaceAll('\n', ' ')).join('\t'))
    case 'rule':
      return ['---']
  }
}

/** Behind a mark, and what follows below it as far in. */
function hanging(mark: string, lines: readonly string[]): string[] {
  const [first = '', ...rest] = lines
  return [mark + first, ...rest.map((line) => ' '.repeat(mark.length) + line)]
}

function wordsOf(content: readonly RobotInline[]): string {
  return content.map(wordsOfInline).join('')
}

function wordsOfInline(inline: RobotInline): string {
  switch (inline.type) {
    case 'text':
    case 'code':
      return inline.text
    case 'break':
      return '\n'
    case 'image':
      return inline.alt
    case 'mention':
      return inline.label
    case 'link': {
      const words = wordsOf(inline.content)
      return words === inline.href ? words : `${words} (${inline.href})`
    }
    default:
      return wordsOf(inline.content)
  }
}
