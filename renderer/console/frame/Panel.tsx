import { type ReactNode, useId } from 'react'
import classes from './Panel.module.css'

interface PanelProps {
  readonly title: string
  readonly text?: string
  readonly actions?: ReactNode
  readonly children?: ReactNode
}

/** One subject of a page on a sheet of its own. */
export function Panel({ title, text, actions, children }: PanelProps) {
  const id = useId()
  return (
    <section className={classes.panel} aria-labelledby={id}>
      <header className={classes.header}>
        <div className={classes.words}>
          <h2 id={id} className={classes.title}>
            {title}
          </h2>
          {text && <p className={classes.text}>{text}</p>}
        </div>
        {actions && <div className={classes.actions}>{actions}</div>}
      </header>
      {children}
    </section>
  )
}
