import { Tooltip } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Capability } from '#shared/capabilities/matrix.ts'
import { useCan } from '../../data/use-can.ts'
import { isDrawn, useWhyNot } from '../why-not.ts'
import classes from './GuardedLink.module.css'

interface GuardedLinkProps {
  readonly capability: Capability
  readonly conversationId: string
  /** A line of its own instead of a word at the end of a heading. */
  readonly row?: boolean
  readonly danger?: boolean
  /** Said to screen readers where the drawn word is too short. */
  readonly label?: string
  readonly onClick: () => void
  readonly children: ReactNode
}

/** A quiet button that is not there for whom it can never be, and says why where it is off. @see CAP-2 */
export function GuardedLink(props: GuardedLinkProps) {
  const { capability, conversationId, row = false, danger = false, label, onClick, children } = props
  const verdict = useCan(capability, conversationId)
  const whyNot = useWhyNot(capability, verdict)
  if (!isDrawn(verdict)) return null
  return (
    <Tooltip label={whyNot ?? ''} disabled={whyNot === null}>
      <button
        type="button"
        className={classes.link}
        data-row={row || undefined}
        data-danger={danger || undefined}
        aria-label={label}
        aria-disabled={!verdict.allowed}
        aria-description={whyNot ?? undefined}
        onClick={verdict.allowed ? onClick : undefined}
      >
        {children}
      </button>
    </Tooltip>
  )
}
