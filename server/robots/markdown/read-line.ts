import type { RobotInline } from '#shared/domain/robot-document.ts'
import type { CalledPerson } from '../scene.ts'
import { webAddress } from '../web-address.ts'

/** Marks within each other deeper than this are words. */
const depthAtMost = 6

type Colour = Extract<RobotInline, { type: 'font' }>['colour']

/** A mark that was begun: what it was written as, and what stands in it so far. */
interface Open {
  readonly type: 'strong' | 'font' | 'link'
  readonly written: string
  readonly colour: Colour | null
  readonly content: RobotInline[]
}

/** One token at a time: code, bold, the ends of a link, a colour, somebody who is called, an escaped sign, or plain words. */
const token =
  /`([^`]+)`|\*\*|\[|\]\(((?:[^\s()<>]|\([^\s()<>]*\)){1,2048})\)|<font\s{1,8}color\s?=\s?["'“”]?(info|comment|warning)["'“”]?\s{0,8}>|<\/font>|<@([^<>\s]{1,128})>|[^`*[\]<]+|[\s\S]/y

/** The words of one line with their marks; a mark that is not ended is words. */
export function readLine(
  text: string,
  people: ReadonlyMap<string, CalledPerson>,
): { content: RobotInline[]; called: readonly CalledPerson[]; steps: number } {
  const line = new Line(people)
  // Without a second one no backtick begins code: asking once keeps a line of them cheap.
  const codeEnds = text.lastIndexOf('`')
  let steps = 0
  for (let at = 0; at < text.length; steps += 1) {
    token.lastIndex = at
    const found = text[at] === '`' && at === codeEnds ? null : token.exec(text)
    if (found === null) line.say(text[at] ?? '')
    else line.take(found)
    at += found === null ? 1 : found[0].length
  }
  return { content: line.end(), called: line.called, steps: steps + line.steps }
}

class Line {
  readonly #people: ReadonlyMap<string, CalledPerson>
  readonly #content: RobotInline[] = []
  readonly #open: Open[] = []
  /** Whom it calls: those named in code are only shown. */
  readonly called: CalledPerson[] = []
  steps = 0

  constructor(people: ReadonlyMap<string, CalledPerson>) {
    this.#people = people
  }

  take([written, code, href, colour, called]: RegExpExecArray): void {
    const person = called === undefined ? undefined : this.#people.get(called)
    if (code !== undefined) this.#add({ type: 'code', text: code })
    else if (person !== undefined) this.#call(person)
    else if (written === '**') this.#bold()
    else if (written === '[') this.#begin({ type: 'link', written, colour: null })
    else if (href !== undefined) this.#endLink(written, href)
    else if (colour !== undefined) this.#begin({ type: 'font', written, colour: colour as Colour })
    else if (written === '</font>') this.#endFont(written)
    else this.say(written)
  }

  say(words: string): void {
    this.#add({ type: 'text', text: words })
  }

  end(): RobotInline[] {
    this.#spill(0)
    return this.#content
  }

  #call(person: CalledPerson): void {
    this.called.push(person)
    this.#add({ type: 'mention', who: person.who, label: person.label })
  }

  #bold(): void {
    const begun = this.#find('strong')
    if (begun < 0) {
      this.#begin({ type: 'strong', written: '**', colour: null })
      return
    }
    const content = this.#close(begun)
    if (content.length === 0) this.say('****')
    else this.#add({ type: 'strong', content })
  }

  #endLink(written: string, address: string): void {
    const begun = this.#find('link')
    if (begun < 0) {
      this.say(written)
      return
    }
    const content = this.#close(begun)
    const href = webAddress(address)
    if (href === null) for (const inline of content) this.#add(inline)
    else this.#add({ type: 'link', href, content: content.length === 0 ? [{ type: 'text', text: href }] : content })
  }

  #endFont(written: string): void {
    const begun = this.#find('font')
    const colour = this.#open[begun]?.colour ?? null
    if (colour === null) this.say(written)
    else this.#add({ type: 'font', colour, content: this.#close(begun) })
  }

  /** A link holds no link; then and when it would lie too deep, the mark is words. */
  #begin(mark: Omit<Open, 'content'>): void {
    const nested = mark.type === 'link' && this.#find('link') >= 0
    if (nested || this.#open.length >= depthAtMost) this.say(mark.written)
    else this.#open.push({ ...mark, content: [] })
  }

  #find(type: Open['type']): number {
    return this.#open.findLastIndex((open) => open.type === type)
  }

  /** Ends a mark; those begun inside it and not ended are words. */
  #close(at: number): RobotInline[] {
    this.#spill(at + 1)
    return this.#open.pop()?.content ?? []
  }

  /** Makes words of the marks from this one on, innermost first. */
  #spill(from: number): void {
    while (this.#open.length > from) {
      const open = this.#open.pop()
      if (open === undefined) return
      this.say(open.written)
      for (const inline of open.content) this.#add(inline)
    }
  }

  /** Words next to words are one piece. */
  #add(inline: RobotInline): void {
    this.steps += 1
    const content = this.#open.at(-1)?.content ?? this.#content
    const last = content.at(-1)
    if (inline.type === 'text' && last?.type === 'text') last.text += inline.text
    else content.push(inline)
  }
}
