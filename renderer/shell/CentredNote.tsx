import type { ReactNode } from 'react'
import classes from './CentredNote.module.css'

interface CentredNoteProps {
  readonly title: string
  /** 1 where this is all that the page holds. */
  readonly level?: 1 | 2
  readonly text?: string
  /** For whoever has to help: shown small and selectable. */
  readonly detail?: string
  readonly icon?: ReactNode
  readonly role?: 'alert' | 'status'
  /** What a person can do next. */
  readonly children?: ReactNode
}

/** An empty or broken place: what it is for, and the next step. */
export function CentredNote({ title, level = 2, text, detail, icon, role, children }: CentredNoteProps) {
  const Title = level === 1 ? 'h1' : 'h2'
  return (
    <div className={classes.note} role={role}>
      {icon && <div className={classes.icon}>{icon}</div>}
      <Title className={classes.title}>{title}</Title>
      {text && <p className={classes.text}>{text}</p>}
      {detail && <code className={classes.detail}>{detail}</code>}
      {children && <div className={classes.next}>{children}</div>}
    </div>
  )
}
