import { IconGripVertical } from '@tabler/icons-react'
import type { KeyboardEvent, PointerEvent } from 'react'
import classes from './MoveHandle.module.css'

interface MoveHandleProps {
  /** Which row it moves. */
  readonly label: string
  readonly onDragStart: (event: PointerEvent) => void
  /** One place up (-1) or down (1). */
  readonly onStep: (step: -1 | 1) => void
}

/** What a row is moved by: dragged, or by the arrow keys. */
export function MoveHandle({ label, onDragStart, onStep }: MoveHandleProps) {
  function step(event: KeyboardEvent): void {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
    event.preventDefault()
    onStep(event.key === 'ArrowUp' ? -1 : 1)
  }

  return (
    <button type="button" className={classes.handle} aria-label={label} onPointerDown={onDragStart} onKeyDown={step}>
      <IconGripVertical size={16} stroke={1.6} aria-hidden="true" />
    </button>
  )
}
