import type { ReactNode } from 'react'
import classes from './CardLink.module.css'

interface CardLinkProps {
  readonly onClick: () => void
  readonly busy?: boolean
  readonly children: ReactNode
}

/** A quiet action on a card. While busy it stays focusable and does nothing. */
export function CardLink({ onClick, busy = false, children }: CardLinkProps) {
  return (
    <button type="button" className={classes.link} aria-disabled={busy} onClick={busy ? undefined : onClick}>
      {children}
    </button>
  )
}
