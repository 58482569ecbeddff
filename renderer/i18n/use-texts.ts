import { useSyncExternalStore } from 'react'
import { i18n } from './i18n.ts'
import { type Language, languages, type Texts } from './texts.ts'
import { type Translate, translator } from './translate.ts'

/** The sentences of a subject in the language of the moment; the component draws again when it is switched. */
export function useTexts<Key extends string>(texts: Texts<Key>): Translate<Key> {
  return translator(texts, useLanguage())
}

/** The language of the moment. */
export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, currentLanguage)
}

function subscribe(changed: () => void): () => void {
  i18n.on('languageChanged', changed)
  return () => i18n.off('languageChanged', changed)
}

function currentLanguage(): Language {
  return languages.find((language) => language === i18n.language) ?? 'zh-CN'
}
