import type { ReactNode } from 'react'
import { useTexts } from '../../i18n/use-texts.ts'
import { frameTexts } from './frame.texts.ts'
import classes from './Page.module.css'
import { pageTable } from './page-table.ts'
import type { PageName } from './route.store.ts'

interface PageProps {
  readonly page: PageName
  readonly title: string
  /** Where on the page one is; undefined where the page is one place. */
  readonly place?: string | undefined
  /** What the page is for, in a line. */
  readonly lead?: string
  readonly actions?: ReactNode
  /** `whole`: the page scrolls inside, as tables do; otherwise it scrolls as one. */
  readonly whole?: boolean
  readonly children: ReactNode
}

/** One page of the console: where one is, what it is, what can be done, and the thing itself. */
export function Page({ page, title, place, lead, actions, whole = false, children }: PageProps) {
  const t = useTexts(frameTexts)
  const { area } = pageTable[page]
  return (
    <main className={classes.page} data-whole={whole || undefined}>
      <header className={classes.header}>
        <div className={classes.words}>
          <nav aria-label={t('breadcrumb')} className={classes.crumbs}>
            <span>{t(area)}</span>
            <span aria-hidden="true">/</span>
            <span aria-current="page">{place ?? t(page)}</span>
          </nav>
          <h1 className={classes.title}>{title}</h1>
          {lead && <p className={classes.lead}>{lead}</p>}
        </div>
        {actions && <div className={classes.actions}>{actions}</div>}
      </header>
      <div className={classes.body}>{children}</div>
    </main>
  )
}
