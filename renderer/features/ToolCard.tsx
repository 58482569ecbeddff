import type { Icon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTexts } from '../i18n/use-texts.ts'
import { featureTexts } from './features.texts.ts'
import classes from './ToolCard.module.css'

interface ToolCardProps {
  readonly icon: Icon
  readonly label: string
  /** Short facts after the label: kind, deadline, "ended". */
  readonly facts: readonly string[]
  readonly title: string
  /** Makes the title a button that opens the detail. */
  readonly onOpen?: () => void
  readonly children: ReactNode
  /** The bottom line: how far it is … */
  readonly footer: ReactNode
  /** … and what can be done. */
  readonly actions?: ReactNode
}

/** The frame most tools' cards have in the timeline: sign, facts, title, body, bottom line. */
export function ToolCard({ icon: Sign, label, facts, title, onOpen, children, footer, actions }: ToolCardProps) {
  const t = useTexts(featureTexts)
  return (
    <article className={classes.card} aria-label={t('cardOf', { tool: label, title })}>
      <header className={classes.header}>
        <Sign size={15} stroke={1.8} aria-hidden="true" />
        <span>{[label, ...facts].join(' · ')}</span>
      </header>
      <h3 className={classes.title}>
        {onOpen ? (
          <button
            type="button"
            className={classes.open}
            data-opens=""
            aria-label={t('openDetail', { title })}
            onClick={onOpen}
          >
            {title}
          </button>
        ) : (
          title
        )}
      </h3>
      {children}
      <footer className={classes.footer}>
        <span>{footer}</span>
        {actions && <span className={classes.actions}>{actions}</span>}
      </footer>
    </article>
  )
}
