import classes from './UnreadBadge.module.css'

/** A red number; over 99 it only says so. @see MSG-5 */
export function UnreadBadge({ count, label }: { readonly count: number; readonly label: string }) {
  return (
    <span className={classes.badge}>
      <span aria-hidden="true">{count > 99 ? '99+' : count}</span>
      <span className="spoken">{label}</span>
    </span>
  )
}
