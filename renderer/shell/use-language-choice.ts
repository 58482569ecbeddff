import { useEffect, useState } from 'react'
import { usePreferences } from '../data/preferences.store.ts'
import { i18n } from '../i18n/i18n.ts'

/** Makes the whole client speak the preferred language, now and whenever it is switched; false until it does. */
export function useLanguageChoice(): boolean {
  const language = usePreferences((preferences) => preferences.language)
  const [spoken, setSpoken] = useState(i18n.language === language)
  useEffect(() => {
    document.documentElement.lang = language
    void i18n.changeLanguage(language).then(() => setSpoken(true))
  }, [language])
  return spoken
}
