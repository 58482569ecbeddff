import { Skeleton } from '@mantine/core'
import classes from './MembersWaiting.module.css'

/** The outline of members that are on their way. */
export function MembersWaiting() {
  return (
    <div aria-hidden="true">
      {[0, 1, 2, 3, 4].map((line) => (
        <div key={line} className={classes.line}>
          <Skeleton width={28} height={28} radius={8} />
          <Skeleton width={`${60 - line * 6}%`} height={11} />
        </div>
      ))}
    </div>
  )
}
