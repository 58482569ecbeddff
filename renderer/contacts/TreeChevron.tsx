import { IconChevronRight } from '@tabler/icons-react'
import classes from './TreeChevron.module.css'

interface TreeChevronProps {
  /** Whether there is anything below; without, its place stays empty. */
  readonly shown: boolean
  readonly expanded: boolean
  readonly onToggle: () => void
}

/** Opens a department of a tree, for the mouse only: the keyboard opens and closes with the arrows, as in any tree. */
export function TreeChevron({ shown, expanded, onToggle }: TreeChevronProps) {
  return (
    <span
      aria-hidden="true"
      className={classes.chevron}
      data-expanded={expanded || undefined}
      onClick={(event) => {
        event.stopPropagation()
        if (shown) onToggle()
      }}
    >
      {shown && <IconChevronRight size={14} />}
    </span>
  )
}
