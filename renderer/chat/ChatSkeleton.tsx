import classes from './Chat.module.css'
import { TimelineSkeleton } from './timeline/TimelineSkeleton.tsx'

/** The place of a conversation that is being opened. */
export function ChatSkeleton() {
  return (
    <main className={classes.chat} aria-busy="true">
      <div className={classes.column}>
        <TimelineSkeleton />
      </div>
    </main>
  )
}
