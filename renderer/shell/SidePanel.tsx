import type { ReactNode } from 'react'
import { isComposing } from '../keyboard/is-plain-enter.ts'
import classes from './SidePanel.module.css'
import { type Covers, useCovering } from './use-covering.ts'

interface SidePanelProps {
  readonly label: string
  readonly width: 'narrow' | 'wide'
  /** Up to which windows it lies over what it belongs to. */
  readonly covers: Covers
  readonly className?: string | undefined
  /** What Escape does in it. */
  readonly onEscape?: () => void
  readonly children: ReactNode
}

/** On the right: more about what is in the middle. */
export function SidePanel({ label, width, covers, className = '', onEscape, children }: SidePanelProps) {
  const over = useCovering(covers)
  return (
    <aside
      className={`${classes.panel} ${className}`}
      data-width={width}
      data-over={over || undefined}
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
