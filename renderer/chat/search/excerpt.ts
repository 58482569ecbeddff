import { foldText } from '#shared/domain/search-words.ts'

/** A piece of a line; `hit` is what was looked for. */
export interface Piece {
  readonly text: string
  readonly hit: boolean
}

/** So much stands before the first hit, and in all. */
const lead = 14
const most = 90

const segmenter = new Intl.Segmenter()

/** Of several texts the first with a hit, else the first: cut to where the hit is, the hits marked. @see MSG-4 */
export function excerpt(texts: readonly string[], asked: string): readonly Piece[] {
  const parts = foldText(asked).split(/\s+/).filter(Boolean)
  const { signs, hits } = markedIn(texts, parts)
  const first = Math.max(0, hits.indexOf(true))
  const from = first > lead ? wordAt(signs, first - lead, first) : 0
  const shown = piecesOf(signs.slice(from, from + most), hits.slice(from, from + most))
  const before = from > 0 ? [{ text: '…', hit: false }] : []
  const after = signs.length > from + most ? [{ text: '…', hit: false }] : []
  return [...before, ...shown, ...after]
}

/** Only what has a part anywhere is looked at sign by sign: a card may be found by thousands of them. */
function markedIn(texts: readonly string[], parts: readonly string[]) {
  for (const text of texts) {
    const folded = foldText(text)
    if (!parts.some((part) => folded.includes(part))) continue
    const marked = marksIn(signsOf(text), parts)
    if (marked.hits.includes(true)) return marked
  }
  return marksIn(signsOf(texts[0] ?? ''), parts)
}

/** The first place from there on that is not inside a Latin word. */
function wordAt(signs: readonly string[], from: number, until: number): number {
  let at = from
  while (at < until && isLatin(signs[at]) && isLatin(signs[at - 1])) at += 1
  return at
}

const isLatin = (sign: string | undefined) => sign !== undefined && /[a-z0-9]/i.test(sign)

function signsOf(text: string): readonly string[] {
  return [...segmenter.segment(text.replace(/\s+/g, ' ').trim().slice(0, 5000))].map(({ segment }) => segment)
}

function marksIn(signs: readonly string[], parts: readonly string[]) {
  const hits = signs.map(() => false)
  const folded = signs.map(foldText)
  const whole = folded.join('')
  /** Which sign each unit of the folded text belongs to. */
  const units = folded.flatMap((sign, at) => Array.from({ length: sign.length }, () => at))
  for (const part of parts) {
    for (let at = whole.indexOf(part); at !== -1; at = whole.indexOf(part, at + part.length)) {
      if (/^[a-z0-9]/.test(part) && at > 0 && /[a-z0-9]/.test(whole[at - 1] ?? '')) continue
      for (let unit = at; unit < at + part.length; unit += 1) {
        const sign = units[unit]
        if (sign !== undefined) hits[sign] = true
      }
    }
  }
  return { signs, hits }
}

function piecesOf(signs: readonly string[], hits: readonly boolean[]): Piece[] {
  const pieces: Piece[] = []
  for (const [at, sign] of signs.entries()) {
    const hit = hits[at] ?? false
    const last = pieces.at(-1)
    if (last?.hit === hit) pieces[pieces.length - 1] = { text: last.text + sign, hit }
    else pieces.push({ text: sign, hit })
  }
  return pieces
}
