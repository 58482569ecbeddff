import type { Icon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './Facts.module.css'

/** One thing one wants to know first, with a sign for its name. */
export function Fact({
  icon: Sign,
  name,
  children,
}: {
  readonly icon: Icon
  readonly name: string
  readonly children: ReactNode
}) {
  return (
    <div className={classes.fact}>
      <dt>
        <Sign size={16} stroke={1.7} role="img" aria-label={name} />
      </dt>
      <dd>{children}</dd>
    </div>
  )
}
