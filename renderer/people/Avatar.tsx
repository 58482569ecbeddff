import classes from './Avatar.module.css'
import { avatarColour } from './avatar-colour.ts'
import { initialOf } from './initial-of.ts'

interface AvatarProps {
  readonly id: string
  readonly name: string
  /** Pixels. */
  readonly size?: number
  /** A green dot; leave out where presence is not known. */
  readonly online?: boolean
}

/** A person's square: letter and colour. Decorative: the name always stands beside it. */
export function Avatar({ id, name, size = 36, online = false }: AvatarProps) {
  return (
    <span
      aria-hidden="true"
      className={classes.avatar}
      data-online={online || undefined}
      style={{
        width: size,
        height: size,
        borderRadius: Math.max(5, Math.round(size * 0.27)),
        fontSize: Math.max(10, Math.round(size * 0.37)),
        background: avatarColour(id),
      }}
    >
      {initialOf(name)}
    </span>
  )
}
