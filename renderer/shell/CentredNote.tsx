import type { ReactNode } from 'react'
import classes from './CentredNote.module.css'

interface CentredNoteProps {
  readonly title: string
  readonly text?: string
  /** For whoever has to help: shown small and selectable. */
  readonly detail?: string
  readonly icon?: ReactNode
  readonly role?: 'alert' | 'status'
  /** What a person can do next. */
  readonly children?: ReactNode
}

/** An empty or broken place: what it is for, and the next step. */
export function CentredNote({ title, text, detail, icon, role, children }: CentredNoteProps) {
  return (
    <div className={classes.note} role={role}>
      {icon && <div className={classes.icon}>{icon}</div>}
      <h2 className={classes.title}>{title}</h2>
      {text && <p className={classes.text}>{text}</p>}
      {detail && <code className={classes.detail}>{detail}</code>}
      {children && <div className={classes.next}>{children}</div>}
    </div>
  )
}
