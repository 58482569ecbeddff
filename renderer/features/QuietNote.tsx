import type { ReactNode } from 'react'
import classes from './Note.module.css'

/** What is good to know, said quietly. `status`: said aloud when it changes. */
export function QuietNote({ children, role }: { readonly children: ReactNode; readonly role?: 'status' }) {
  return (
    <p className={classes.quiet} role={role}>
      {children}
    </p>
  )
}
