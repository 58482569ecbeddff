import type { ReactNode } from 'react'
import classes from './MarkedName.module.css'

/** A name on one line, cut where there is no room, with a mark behind it that never is. */
export function MarkedName({ name, children }: { readonly name: string; readonly children?: ReactNode }) {
  return (
    <span className={classes.line}>
      <span className={classes.name}>{name}</span>
      {children}
    </span>
  )
}
