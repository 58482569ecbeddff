/** Scripts that put no space between words; what is said in them is found by any stretch of it. */
const unspaced =
  '\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Hang}\\p{scx=Bopo}\\p{scx=Thai}\\p{scx=Laoo}\\p{scx=Khmr}\\p{scx=Mymr}'
const sign = '[\\p{L}\\p{N}\\p{M}]'
const runs = new RegExp(
  `(?<stretch>(?:(?=${sign})[${unspaced}])+|\\p{Extended_Pictographic}+)|(?:(?![${unspaced}])${sign})+`,
  'gu',
)
const invisible = /\p{Default_Ignorable_Code_Point}/gu

/** Longer words are told apart by their beginning. */
const longestWord = 64

/** The same text however it was typed: capitals or not, full or half width, with or without what nobody sees. */
export function foldText(text: string): string {
  return text.normalize('NFKC').replace(invisible, '').toLowerCase()
}

/**
 * The words a text is found by: letters and digits as they stand between other signs; of a stretch without spaces each
 * pair of neighbours, its last sign, and (at the very end) each sign alone.
 * @see MSG-4
 */
export function indexWords(text: string): string[] {
  const words: string[] = []
  const alone = new Set<string>()
  for (const run of runsOf(foldText(text))) {
    words.push(...pairsOf(run))
    if (run.stretch) for (const one of run.signs.slice(0, -1)) alone.add(one)
  }
  return [...words, ...alone]
}

/** Words that stand side by side in what is found; `open`: the last may go on. */
export interface SearchPhrase {
  readonly words: readonly string[]
  readonly open: boolean
}

/** What a person typed: every part between spaces has to be found. Signs that are in no word say nothing. */
export function searchPhrases(text: string): SearchPhrase[] {
  return foldText(text)
    .split(/\s+/)
    .map(phraseOf)
    .filter(({ words }) => words.length > 0)
}

interface Run {
  readonly stretch: boolean
  readonly signs: readonly string[]
}

function runsOf(folded: string): Run[] {
  return [...folded.matchAll(runs)].map(({ 0: text, groups }) => ({
    stretch: groups?.stretch !== undefined,
    signs: [...text],
  }))
}

/** As many words as it has signs, so that neighbours in the text are neighbours among the words. */
function pairsOf({ stretch, signs }: Run): string[] {
  if (!stretch) return [signs.slice(0, longestWord).join('')]
  return signs.map((one, at) => one + (signs[at + 1] ?? ''))
}

function phraseOf(part: string): SearchPhrase {
  const told = runsOf(part)
  const last = told.at(-1)
  if (last === undefined) return { words: [], open: false }
  const words = told.flatMap(pairsOf)
  if (last.stretch) {
    // In what is found the stretch may go on: only its pairs are certain.
    if (last.signs.length > 1) return { words: words.slice(0, -1), open: false }
    return { words, open: words.length > 1 }
  }
  // A single letter would stand for half of all words.
  return { words, open: last.signs.length > 1 }
}
