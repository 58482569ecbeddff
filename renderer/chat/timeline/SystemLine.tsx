import type { Message } from '#shared/domain/message.ts'
import { useDescription } from '../use-description.ts'
import classes from './SystemLine.module.css'

/** What the server says happened to the group. @see MSG-6 */
export function SystemLine({ message }: { readonly message: Message }) {
  const text = useDescription(message.body)
  return (
    <div className={classes.row}>
      <span className={classes.line}>{text}</span>
    </div>
  )
}
