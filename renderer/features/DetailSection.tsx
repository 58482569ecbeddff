import { type ReactNode, useId } from 'react'
import classes from './DetailSection.module.css'

/** A named part of a detail. */
export function DetailSection({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <h4 id={id} className={classes.title}>
        {title}
      </h4>
      {children}
    </section>
  )
}
