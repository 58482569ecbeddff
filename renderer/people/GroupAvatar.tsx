import { usePerson } from '../data/people.store.ts'
import { avatarColour } from './avatar-colour.ts'
import classes from './GroupAvatar.module.css'
import { initialOf } from './initial-of.ts'

interface GroupAvatarProps {
  /** Up to four members. */
  readonly faces: readonly string[]
  readonly size?: number
}

/** A group's square: its first members, two by two. */
export function GroupAvatar({ faces, size = 42 }: GroupAvatarProps) {
  return (
    <span aria-hidden="true" className={classes.grid} style={{ width: size, height: size, fontSize: size * 0.21 }}>
      {faces.slice(0, 4).map((id) => (
        <Face key={id} id={id} />
      ))}
    </span>
  )
}

function Face({ id }: { readonly id: string }) {
  const person = usePerson(id)
  return (
    <span className={classes.face} style={{ background: avatarColour(id) }}>
      {person ? initialOf(person.name).slice(0, 2) : ''}
    </span>
  )
}
