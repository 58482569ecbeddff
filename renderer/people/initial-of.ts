/** What an avatar shows for a name: the first character of a Chinese one, up to two initials of a Latin one. */
export function initialOf(name: string): string {
  const words = name.trim().split(/\s+/)
  const [first = '', second = ''] = words
  const head = firstCharacter(first)
  const next = firstCharacter(second)
  if (!latin.test(head)) return head
  return (latin.test(next) ? head + next : head).toUpperCase()
}

const latin = /^\p{Script=Latin}$/u

/** A whole grapheme, so that an emoji made of several code points is not cut. */
function firstCharacter(word: string): string {
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(word)) return segment
  return ''
}
