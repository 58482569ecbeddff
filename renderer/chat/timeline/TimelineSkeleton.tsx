import { Skeleton } from '@mantine/core'
import classes from './TimelineSkeleton.module.css'

const rows = [
  { width: 220, mine: false },
  { width: 320, mine: false },
  { width: 180, mine: true },
  { width: 260, mine: false },
] as const

/** While the first page of a conversation is on its way. */
export function TimelineSkeleton() {
  return (
    <div className={classes.skeleton} aria-hidden="true">
      {rows.map(({ width, mine }) => (
        <div key={width} className={classes.row} data-mine={mine || undefined}>
          <Skeleton width={36} height={36} radius={10} />
          <Skeleton width={width} height={38} radius={12} />
        </div>
      ))}
    </div>
  )
}
