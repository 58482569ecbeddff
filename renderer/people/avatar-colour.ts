/** Deep enough that white letters reach WCAG AA on each. */
const colours = ['#3f72dd', '#b4602a', '#2a8457', '#bd4f70', '#8458c6', '#1f7f8c', '#6366cc', '#8a6d1f'] as const

/** The colour that stands for a person or group without a picture: the same everywhere and every time. */
export function avatarColour(id: string): string {
  let hash = 0
  for (const character of id) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) >>> 0
  return colours[hash % colours.length] ?? colours[0]
}
