import type { ReactNode } from 'react'
import { isComposing } from '../keyboard/is-plain-enter.ts'
import classes from './SidePanel.module.css'

interface SidePanelProps {
  readonly label: string
  readonly width: 'narrow' | 'wide'
  /** The widest window in which it lies over what it belongs to instead of beside it. */
  readonly covers: 'medium' | 'small'
  readonly className?: string | undefined
  /** What Escape does in it. */
  readonly onEscape?: () => void
  readonly children: ReactNode
}

/** On the right: more about what is in the middle. */
export function SidePanel({ label, width, covers, className = '', onEscape, children }: SidePanelProps) {
  return (
    <aside
      className={`${classes.panel} ${className}`}
      data-width={width}
      data-covers={covers}
      data-region="panel"
      aria-label={label}
      onKeyDown={(event) => {
        if (!onEscape || event.key !== 'Escape' || isComposing(event.nativeEvent) || event.defaultPrevented) return
        event.stopPropagation()
        onEscape()
      }}
    >
      {children}
    </aside>
  )
}
