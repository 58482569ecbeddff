import type { RobotBlock, RobotInline } from '#shared/domain/robot-document.ts'
import type { CalledPerson } from '../scene.ts'
import { orAsWritten } from './or-as-written.ts'
import { readLine } from './read-line.ts'

interface Read {
  readonly blocks: RobotBlock[]
  /** Whom it calls, as often as it does. */
  readonly called: readonly CalledPerson[]
  /** How often anything was looked at, to show that it grows no faster than the text. */
  readonly steps: number
}

/** A paragraph that goes on with the next line of its kind. */
interface Open {
  readonly kind: 'paragraph' | 'quote'
  readonly content: RobotInline[]
}

/**
 * The older Markdown of robots, line by line: `#` to `######` make a heading, `>` a quote, an empty line ends a paragraph,
 * every other line break stays one. Whatever else there is are words.
 */
export function readMarkdown(content: string, people: ReadonlyMap<string, CalledPerson>): Read {
  const blocks: RobotBlock[] = []
  const called: CalledPerson[] = []
  let steps = 0
  let open: Open | null = null as Open | null
  const read = (text: string): RobotInline[] => {
    const line = readLine(text, people)
    steps += line.steps
    called.push(...line.called)
    return line.content
  }
  for (const line of content.split(/\r\n|\r|\n/)) {
    const heading = /^ {0,3}(#{1,6})[ \t]+(.*)$/.exec(line)
    const quoted = /^ {0,3}>[ \t]?(.*)$/.exec(line)
    if (heading !== null) {
      blocks.push({ type: 'heading', level: heading[1]?.length ?? 1, content: read((heading[2] ?? '').trim()) })
      open = null
      continue
    }
    const kind = quoted === null ? 'paragraph' : 'quote'
    const words = quoted === null ? line : (quoted[1] ?? '')
    if (quoted === null && words.trim() === '') {
      open = null
      continue
    }
    if (open?.kind === kind) open.content.push({ type: 'break' }, ...read(words))
    else {
      open = { kind, content: read(words) }
      const paragraph: RobotBlock = { type: 'paragraph', content: open.content }
      blocks.push(kind === 'quote' ? { type: 'quote', content: [paragraph] } : paragraph)
    }
  }
  return { blocks: orAsWritten(blocks, content), called, steps }
}
