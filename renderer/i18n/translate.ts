import { i18n } from './i18n.ts'
import type { Language, Texts } from './texts.ts'

/** What a sentence may be given; `count` chooses the plural form. */
export type Facts = Readonly<Record<string, string | number>>

/** Turns a key of one subject into a sentence. */
export type Translate<Key extends string> = (key: Key, facts?: Facts) => string

/** A translator for one subject and language, for code that is not a component. */
export function translator<Key extends string>({ namespace }: Texts<Key>, language: Language): Translate<Key> {
  const fixed = i18n.getFixedT(language, namespace)
  return (key, facts) => fixed(key, { ...facts })
}
