import { IconCircleCheck, IconCircleX, IconClockCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './OutcomeLine.module.css'

const icons = { done: IconCircleCheck, waiting: IconClockCheck, refused: IconCircleX }

interface OutcomeLineProps {
  readonly outcome: keyof typeof icons
  readonly children: ReactNode
}

/** What came of a code that was answered. */
export function OutcomeLine({ outcome, children }: OutcomeLineProps) {
  const Icon = icons[outcome]
  return (
    <output className={classes.line} data-outcome={outcome}>
      <Icon size={18} aria-hidden />
      {children}
    </output>
  )
}
