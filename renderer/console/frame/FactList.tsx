import type { ReactNode } from 'react'
import classes from './FactList.module.css'

/** What is known of something: pairs of `dt` and `dd`. */
export function FactList({ children }: { readonly children: ReactNode }) {
  return <dl className={classes.facts}>{children}</dl>
}
