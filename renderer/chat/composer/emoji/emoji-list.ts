import { z } from 'zod'
import type { Language } from '../../../i18n/texts.ts'

/** One emoji as the picker knows it; `words` is everything it may be searched by. */
export interface Emoji {
  readonly character: string
  readonly label: string
  readonly words: string
  readonly group: number
}

/** Groups of the Unicode list in their order, without the modifiers nobody picks. */
export const emojiGroups = [0, 1, 3, 4, 5, 6, 7, 8, 9] as const
export type EmojiGroup = (typeof emojiGroups)[number]

/** Newer ones are empty boxes on systems of this age. */
const newestVersion = 14

const Entry = z.object({
  emoji: z.string(),
  label: z.string(),
  tags: z.array(z.string()).optional(),
  group: z.number().optional(),
  order: z.number().optional(),
  version: z.number(),
})

const loads = {
  'zh-CN': () => import('emojibase-data/zh/data.json'),
  en: () => import('emojibase-data/en/data.json'),
} as const

const loaded = new Map<Language, Promise<readonly Emoji[]>>()

/** All emoji with their names in a language; read from disk the first time only. */
export function loadEmoji(language: Language): Promise<readonly Emoji[]> {
  const present = loaded.get(language) ?? read(language)
  loaded.set(language, present)
  return present
}

async function read(language: Language): Promise<readonly Emoji[]> {
  const { default: raw } = await loads[language]()
  return z
    .array(Entry)
    .parse(raw)
    .filter(({ group, version }) => group !== undefined && group !== 2 && version <= newestVersion)
    .sort((a, b) => (a.order ?? 0) - (b.order ?? 0))
    .map(({ emoji, label, tags = [], group = 0 }) => ({
      character: emoji,
      label,
      words: [label, ...tags].join(' ').toLowerCase(),
      group,
    }))
}
