import type { ReactNode } from 'react'
import type { Called } from '#shared/domain/mention.ts'
import { useSession } from '../../data/session.store.ts'
import classes from './RichText.module.css'

/** A name that calls somebody; it stands out for whom it calls. */
export function MentionedName({ who, children }: { readonly who: Called; readonly children: ReactNode }) {
  const me = useSession((session) => session.me?.id)
  const calls = who === 'all' || who.personId === me
  return (
    <span className={classes.mention} data-me={calls || undefined}>
      {children}
    </span>
  )
}
