import classes from './Problem.module.css'

/** Why the last try was refused; takes no room while there is nothing to say, and is read out when there is. */
export function Problem({ children }: { readonly children: string | null }) {
  return (
    <div role="alert" className={classes.problem}>
      {children}
    </div>
  )
}
