import type { Person } from '#shared/domain/person.ts'
import { LineButton } from '../theme/LineButton.tsx'
import { Avatar } from './Avatar.tsx'
import classes from './PersonLine.module.css'

interface PersonLineProps {
  readonly person: Person
  /** What tells them from others of the name. */
  readonly more: string | null
  /** Said to screen readers where name and more are not what a click does. */
  readonly label?: string
  readonly fit: 'edge' | 'inset'
  readonly onClick: () => void
}

/** Somebody in a list, to be chosen. */
export function PersonLine({ person: { id, name }, more, label, fit, onClick }: PersonLineProps) {
  return (
    <LineButton fit={fit} aria-label={label} onClick={onClick}>
      <Avatar id={id} name={name} size={fit === 'edge' ? 32 : 28} />
      <span className={classes.name}>{name}</span>
      <span className={classes.more}>{more}</span>
    </LineButton>
  )
}
