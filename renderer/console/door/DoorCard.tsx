import type { ReactNode } from 'react'
import logo from '../../brand/qun.svg'
import { useSession } from '../../data/session.store.ts'
import { useTexts } from '../../i18n/use-texts.ts'
import { Preferences } from '../../sign-in/Preferences.tsx'
import classes from './DoorCard.module.css'
import { doorTexts } from './door.texts.ts'

/** The sheet in front of the console, whatever it asks. */
export function DoorCard({ children }: { readonly children: ReactNode }) {
  const t = useTexts(doorTexts)
  const serverUrl = useSession((session) => session.serverUrl)
  return (
    <main className={classes.page}>
      <div className={classes.card}>
        <header className={classes.header}>
          <img src={logo} alt="" width={44} height={44} />
          <div className={classes.words}>
            <h1 className={classes.title}>{t('title')}</h1>
            <p className={classes.tagline}>{t('tagline')}</p>
          </div>
          <Preferences />
        </header>
        {children}
        <footer className={classes.footer}>{t('server', { url: serverUrl })}</footer>
      </div>
    </main>
  )
}
