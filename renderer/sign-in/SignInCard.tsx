import type { ReactNode } from 'react'
import logo from '../brand/qun.svg'
import { useSession } from '../data/session.store.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { Preferences } from './Preferences.tsx'
import classes from './SignInCard.module.css'
import { signInTexts } from './sign-in.texts.ts'

interface SignInCardProps {
  readonly title: string
  readonly tagline: string
  /** `list`: holds a list that scrolls inside; `form`: grows with what it asks. */
  readonly size: 'list' | 'form'
  /** Beside the server's address. */
  readonly note?: string | false
  readonly children: ReactNode
}

/** The sheet in front of client and console, whatever it asks. */
export function SignInCard({ title, tagline, size, note, children }: SignInCardProps) {
  const t = useTexts(signInTexts)
  const serverUrl = useSession((session) => session.serverUrl)
  return (
    <main className={classes.page}>
      <div className={classes.card} data-size={size}>
        <header className={classes.header}>
          <img src={logo} alt="" width={48} height={48} />
          <div className={classes.words}>
            <h1 className={classes.title}>{title}</h1>
            <p className={classes.tagline}>{tagline}</p>
          </div>
          <Preferences />
        </header>
        {children}
        <footer className={classes.footer}>
          <span>{t('server', { url: serverUrl })}</span>
          {note && <span>{note}</span>}
        </footer>
      </div>
    </main>
  )
}
