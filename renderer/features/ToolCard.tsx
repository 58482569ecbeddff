import type { Icon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTexts } from '../i18n/use-texts.ts'
import { CardFrame } from './CardFrame.tsx'
import { featureTexts } from './features.texts.ts'
import classes from './ToolCard.module.css'

interface ToolCardProps {
  readonly icon: Icon
  readonly label: string
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

/** What most tools' cards are in the timeline: title, body, how far it is and what can be done. */
export function ToolCard({ onOpen, children, footer, actions, ...frame }: ToolCardProps) {
  const t = useTexts(featureTexts)
  const { title } = frame
  return (
    <CardFrame
      {...frame}
      footer={
        <>
          <span>{footer}</span>
          {actions && <span className={classes.actions}>{actions}</span>}
        </>
      }
    >
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
    </CardFrame>
  )
}
