import { Button } from '@mantine/core'
import type { ComponentProps } from 'react'
import { DetailActions } from '../DetailActions.tsx'

interface GatheringActionsProps
  extends Omit<ComponentProps<typeof DetailActions>, 'exportable' | 'remind' | 'children'> {
  /** The words of the button that changes it; absent where the viewer may not. */
  readonly edit?: string
  /** Whether the viewer comes back from changing it: to the button that led there. */
  readonly edited: boolean
  readonly onEdit: () => void
}

/** Export, call off (or end early, once it has begun), change. @see MEET-3, SCHED-6, TOOL-2, TOOL-4 */
export function GatheringActions({ edit, edited, onEdit, ...deeds }: GatheringActionsProps) {
  return (
    <DetailActions {...deeds} exportable>
      {edit && (
        <Button size="xs" autoFocus={edited} onClick={onEdit}>
          {edit}
        </Button>
      )}
    </DetailActions>
  )
}
