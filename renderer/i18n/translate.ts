import { i18n } from './i18n.ts'
import type { Language, Texts } from './texts.ts'

/** What a sentence may be given; `count` chooses the plural form. */
export type Facts = Readonly<Record<string, string | number>>

/** Turns a key of one subject into a sentence. */
export type Translate<Key extends string> = (key: Key, facts?: Facts) => string

const made = new Map<string, Translate<string>>()

/** The translator of one subject and language, always the same one. */
export function translator<Key extends string>({ namespace }: Texts<Key>, language: Language): Translate<Key> {
  const name = `${language} ${namespace}`
  const known = made.get(name) ?? make(namespace, language)
  made.set(name, known)
  return known
}

/** Sentences without facts are put together once: a list says the same ones in every row. */
function make(namespace: string, language: Language): Translate<string> {
  const fixed = i18n.getFixedT(language, namespace)
  const plain = new Map<string, string>()
  return (key, facts) => {
    if (facts !== undefined) return fixed(key, { ...facts })
    const sentence = plain.get(key) ?? fixed(key)
    plain.set(key, sentence)
    return sentence
  }
}
