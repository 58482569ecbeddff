import type { Icon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTexts } from '../i18n/use-texts.ts'
import classes from './CardFrame.module.css'
import { featureTexts } from './features.texts.ts'

interface CardFrameProps {
  readonly icon: Icon
  readonly label: string
  /** Short facts after the label: kind, deadline, "ended". */
  readonly facts: readonly string[]
  /** What the card is called; the frame itself only says it aloud. */
  readonly title: string
  readonly children: ReactNode
  /** The bottom line. */
  readonly footer?: ReactNode
}

/** The outside of a tool's card in the timeline: sign and facts above, a line below. */
export function CardFrame({ icon: Sign, label, facts, title, children, footer }: CardFrameProps) {
  const t = useTexts(featureTexts)
  return (
    <article className={classes.card} aria-label={t('cardOf', { tool: label, title })}>
      <header className={classes.header}>
        <Sign size={15} stroke={1.8} aria-hidden="true" />
        <span>{[label, ...facts].join(' · ')}</span>
      </header>
      {children}
      {footer && <footer className={classes.footer}>{footer}</footer>}
    </article>
  )
}
