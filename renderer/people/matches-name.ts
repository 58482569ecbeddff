import type { match as matchPinyin } from 'pinyin-pro'

let match: typeof matchPinyin | null = null

/** The readings of all characters are a large table: asked for once the program stands. Until then names are found by their characters. */
export async function loadPinyin(): Promise<void> {
  match ??= (await import('pinyin-pro')).match
}

/**
 * Whether what was typed finds this name: part of it, its pinyin (whole, begun or initials), or its Latin name.
 * Spaces between syllables do not matter. An empty search finds everything.
 * @see MSG-4
 */
export function matchesName(typed: string, name: string, latinName: string | null = null): boolean {
  const wanted = typed.trim().toLowerCase()
  if (wanted === '') return true
  if (name.toLowerCase().includes(wanted)) return true
  if (latinName && matchesLatin(wanted, latinName.toLowerCase())) return true
  if (match === null || !/^[a-zü\s']+$/.test(wanted)) return false
  return match(name, wanted.replace(/[\s']+/g, ''), { precision: 'start', lastPrecision: 'start' }) !== null
}

/** "lx", "lin x" and "xia" all find "lin xia". */
function matchesLatin(wanted: string, latin: string): boolean {
  if (latin.includes(wanted)) return true
  const words = latin.split(/[\s-]+/)
  const squeezed = wanted.replace(/\s+/g, '')
  return (
    words.join('').includes(squeezed) ||
    words
      .map((word) => word.charAt(0))
      .join('')
      .startsWith(squeezed)
  )
}
