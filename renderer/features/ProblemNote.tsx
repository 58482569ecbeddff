import type { ReactNode } from 'react'
import classes from './Note.module.css'

/** What is wrong with what is written, where no single field can say it. */
export function ProblemNote({ children }: { readonly children: ReactNode }) {
  return (
    <p className={classes.problem} role="alert">
      {children}
    </p>
  )
}
