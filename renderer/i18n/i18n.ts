import { createInstance, type i18n as I18n } from 'i18next'

/** The one i18next of the client. Subjects add their sentences with `defineTexts`; React escapes what is drawn. */
export const i18n: I18n = createInstance()

void i18n.init({
  lng: 'zh-CN',
  fallbackLng: 'en',
  supportedLngs: ['zh-CN', 'en'],
  resources: {},
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
  // A fact that was not told leaves a gap, never a pair of braces on the screen.
  missingInterpolationHandler: () => '',
  initAsync: false,
})
