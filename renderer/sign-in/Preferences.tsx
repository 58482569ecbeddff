import { useComputedColorScheme } from '@mantine/core'
import { IconLanguage, IconMoon, IconSun } from '@tabler/icons-react'
import { setLanguage, setTheme } from '../data/preferences.store.ts'
import { useLanguage, useTexts } from '../i18n/use-texts.ts'
import classes from './Preferences.module.css'
import { signInTexts } from './sign-in.texts.ts'

/** Language and light, before anyone is signed in. */
export function Preferences() {
  const t = useTexts(signInTexts)
  const language = useLanguage()
  const other = useComputedColorScheme('light') === 'dark' ? 'light' : 'dark'
  const themeLabel = t('theme', { theme: t(other) })
  return (
    <div className={classes.preferences}>
      <button type="button" className={classes.button} onClick={() => setLanguage(language === 'en' ? 'zh-CN' : 'en')}>
        <IconLanguage size={17} stroke={1.6} aria-hidden />
        {t('language')}
      </button>
      <button
        type="button"
        className={classes.button}
        aria-label={themeLabel}
        title={themeLabel}
        onClick={() => setTheme(other)}
      >
        {other === 'dark' ? (
          <IconMoon size={17} stroke={1.6} aria-hidden />
        ) : (
          <IconSun size={17} stroke={1.6} aria-hidden />
        )}
      </button>
    </div>
  )
}
