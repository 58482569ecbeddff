import { type ReactNode, useId } from 'react'
import classes from './PanelSection.module.css'

interface PanelSectionProps {
  readonly heading: string
  /** What can be done with the whole of it, at the end of the heading. */
  readonly acts?: ReactNode
  readonly children: ReactNode
}

/** A part of the panel beside a group. */
export function PanelSection({ heading, acts, children }: PanelSectionProps) {
  const id = useId()
  return (
    <section className={classes.section} aria-labelledby={id}>
      <div className={classes.top}>
        <h2 id={id} className={classes.heading}>
          {heading}
        </h2>
        {acts && <div className={classes.acts}>{acts}</div>}
      </div>
      {children}
    </section>
  )
}
