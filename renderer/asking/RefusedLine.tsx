import classes from './RefusedLine.module.css'

interface RefusedLineProps {
  /** A sentence; null says nothing. */
  readonly refused: string | null
  /** Among fields that keep their own distance. */
  readonly tight?: boolean
}

/** Why what was asked for did not happen. */
export function RefusedLine({ refused, tight = false }: RefusedLineProps) {
  if (refused === null) return null
  return (
    <p role="alert" className={classes.refused} data-tight={tight || undefined}>
      {refused}
    </p>
  )
}
