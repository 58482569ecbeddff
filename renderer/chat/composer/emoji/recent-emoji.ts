import { z } from 'zod'

const key = 'qun.recentEmoji'
const keptAtMost = 27

/** What was picked last on this machine, newest first. */
export function recentEmoji(): readonly string[] {
  try {
    return z.array(z.string().max(32)).parse(JSON.parse(localStorage.getItem(key) ?? '[]'))
  } catch {
    return []
  }
}

export function rememberEmoji(character: string): void {
  const kept = [character, ...recentEmoji().filter((one) => one !== character)].slice(0, keptAtMost)
  localStorage.setItem(key, JSON.stringify(kept))
}
