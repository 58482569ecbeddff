/** What an avatar shows for a name: the first character of a Chinese one, up to two initials of a Latin one. */
export function initialOf(name: string): string {
  const words = name.trim().split(/\s+/)
  const [first = '', second = ''] = words
  const head = firstCharacter(first)
  const next = firstCharacter(second)
  if (!latin.test(head)) return head
  return (latin.test(next) ? head + next : head).toUpperCase()
}

const latin = /^\p{Script=Latin}\p{Mark}*$/u

/** One that nothing joins, as nearly all are: the segmenter takes milliseconds to be made. */
const plain = /^[\p{Script=Han}\p{Script=Latin}](?![\p{Mark}\p{Cf}])/u

/** A whole grapheme, so that an emoji made of several code points is not cut. */
function firstCharacter(word: string): string {
  const [character] = plain.exec(word) ?? []
  if (character !== undefined) return character
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(word)) return segment
  return ''
}
