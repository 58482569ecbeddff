import type { ReactNode } from 'react'
import classes from './preview.module.css'

/** What is longer than its place, and can be scrolled by keyboard too. */
export function Scrolled({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard.
    <section className={classes.scroller} aria-label={label} tabIndex={0}>
      {children}
    </section>
  )
}
