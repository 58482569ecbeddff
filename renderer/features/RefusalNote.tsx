import { IconAlertCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Refusal } from '#shared/protocol/reply.ts'
import { explain } from '../i18n/explain.ts'
import { useLanguage } from '../i18n/use-texts.ts'
import classes from './RefusalNote.module.css'

interface RefusalNoteProps {
  readonly refusal: Refusal
  /** What can be done about it. */
  readonly children?: ReactNode
}

/** Why something was refused and what to do, where it happened. @see CAP-1 */
export function RefusalNote({ refusal, children }: RefusalNoteProps) {
  const language = useLanguage()
  return (
    <div className={classes.note} role="alert">
      <IconAlertCircle size={15} stroke={1.8} aria-hidden="true" />
      <span>{explain(refusal, language)}</span>
      {children}
    </div>
  )
}
