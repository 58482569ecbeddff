import { Loader } from '@mantine/core'
import { useTexts } from '../i18n/use-texts.ts'
import classes from './Starting.module.css'
import { shellTexts } from './shell.texts.ts'

/** The moment between opening the window and knowing who is signed in. */
export function Starting() {
  const t = useTexts(shellTexts)
  return (
    <main className={classes.starting}>
      <output className={classes.inner}>
        <Loader size="sm" aria-hidden />
        <span>{t('starting')}</span>
      </output>
    </main>
  )
}
