import { i18n } from './i18n.ts'

/** The languages of the product; every visible sentence exists in both. */
export const languages = ['zh-CN', 'en'] as const
export type Language = (typeof languages)[number]

type Sentences = Readonly<Record<string, string>>
type PluralForm = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other'

/** `members_other` is asked for as `members`; i18next picks the form from `count`. */
type KeyOf<S> = S extends `${infer Stem}_${PluralForm}` ? Stem : S

/** The sentences of one subject: a namespace whose keys the compiler knows. */
export interface Texts<Key extends string> {
  readonly namespace: string
  /** Only there for its type; holds nothing. */
  readonly key?: Key
}

/**
 * Declares the sentences of one subject in both languages. English must have every Chinese key (and may add plural forms).
 * Call it once, in a file `<subject>.texts.ts` beside the components that speak.
 */
export function defineTexts<const Chinese extends Sentences>(
  namespace: string,
  sentences: { readonly 'zh-CN': Chinese; readonly en: { readonly [Key in keyof Chinese]: string } & Sentences },
): Texts<KeyOf<keyof Chinese & string>> {
  for (const language of languages) i18n.addResourceBundle(language, namespace, sentences[language])
  return { namespace }
}
