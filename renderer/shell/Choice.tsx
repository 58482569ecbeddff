import type { ReactNode } from 'react'
import classes from './Choice.module.css'

interface ChoiceProps {
  /** Where it says more than what is drawn. */
  readonly label?: string
  readonly busy?: boolean
  readonly onChoose: () => void
  readonly children: ReactNode
}

/** One of several framed lines, each a way on. */
export function Choice({ label, busy = false, onChoose, children }: ChoiceProps) {
  return (
    <button type="button" className={classes.choice} aria-label={label} aria-busy={busy} onClick={onChoose}>
      {children}
    </button>
  )
}

/** What it is called, and below it what else is to be known. */
export function ChoiceWords({ name, more }: { readonly name: ReactNode; readonly more: ReactNode }) {
  return (
    <span className={classes.words}>
      <span className={classes.name}>{name}</span>
      <span className={classes.more}>{more}</span>
    </span>
  )
}
