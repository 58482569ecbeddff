import { useSession } from '../data/session.store.ts'
import { useTexts } from '../i18n/use-texts.ts'
import classes from './About.module.css'
import { settingsTexts } from './settings.texts.ts'

/** What this is, and which server and world it is signed in to. */
export function About() {
  const t = useTexts(settingsTexts)
  const hello = useSession((session) => session.hello)
  const serverUrl = useSession((session) => session.serverUrl)
  return (
    <div>
      <p className={classes.product}>
        <strong>{t('product')}</strong> {t('productText')}
      </p>
      <dl className={classes.facts}>
        <dt>{t('server')}</dt>
        <dd>{serverUrl}</dd>
        {hello?.world && (
          <>
            <dt>{t('world')}</dt>
            <dd>{hello.world}</dd>
          </>
        )}
        {hello && (
          <>
            <dt>{t('protocol')}</dt>
            <dd>{hello.protocol}</dd>
          </>
        )}
      </dl>
    </div>
  )
}
