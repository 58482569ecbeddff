import { Tree, type TreeProps } from '@mantine/core'
import { IconBuilding, IconUsers } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { ConsoleDepartment } from '#shared/console/department.ts'
import { LoadedPlace } from '../../asking/LoadedPlace.tsx'
import { TreeChevron } from '../../contacts/TreeChevron.tsx'
import classes from './DepartmentTreeView.module.css'
import type { DepartmentTreeState } from './use-department-tree.ts'

interface DepartmentTreeViewProps {
  readonly label: string
  readonly state: DepartmentTreeState
  readonly isChosen: (departmentId: string) => boolean
  readonly onChoose: (department: ConsoleDepartment) => void
  /** At the end of a row: a count, a menu. */
  readonly extra?: (department: ConsoleDepartment) => ReactNode
  /** Before the name: a box. */
  readonly mark?: (department: ConsoleDepartment) => ReactNode
  readonly drag?: Pick<TreeProps, 'onDragDrop' | 'allowDrop'>
  /** Keys on a row that has the focus. */
  readonly onKey?: (event: React.KeyboardEvent, department: ConsoleDepartment) => void
}

/** The tree of departments wherever the console shows it. */
export function DepartmentTreeView(props: DepartmentTreeViewProps) {
  const { label, state, isChosen, onChoose, extra, mark, drag, onKey } = props
  if (state.phase === 'failed')
    return (
      <LoadedPlace loaded={{ phase: 'failed', caught: state.caught, retry: state.retry }}>{() => null}</LoadedPlace>
    )
  if (state.phase === 'loading') return <LoadedPlace loaded={{ phase: 'loading' }}>{() => null}</LoadedPlace>
  return (
    <Tree
      data={state.nodes}
      tree={state.tree}
      levelOffset={16}
      expandOnClick={false}
      aria-label={label}
      classNames={{ node: classes.node }}
      {...drag}
      // Before the tree's own keys: Alt+↑ is not ↑.
      onKeyDownCapture={(event) => {
        const id = event.target instanceof HTMLElement ? event.target.dataset.value : undefined
        const department = id === undefined ? undefined : state.known.get(id)
        if (department === undefined) return
        if (event.key === 'Enter') onChoose(department)
        else onKey?.(event, department)
      }}
      renderNode={({ node, expanded, hasChildren, isRoot, elementProps }) => {
        const department = state.known.get(node.value)
        if (department === undefined) return null
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: the tree item around it has role and keys.
          // biome-ignore lint/a11y/useKeyWithClickEvents: Enter is taken by the tree, see above.
          <div
            {...elementProps}
            className={`${elementProps.className} ${classes.label}`}
            data-chosen={isChosen(node.value) || undefined}
            onClick={() => onChoose(department)}
          >
            <TreeChevron
              shown={hasChildren}
              expanded={expanded}
              onToggle={() => state.tree.toggleExpanded(node.value)}
            />
            {mark?.(department) ??
              (isRoot ? (
                <IconBuilding size={16} stroke={1.6} aria-hidden className={classes.sign} />
              ) : (
                <IconUsers size={15} stroke={1.6} aria-hidden className={classes.sign} />
              ))}
            <span className={classes.name}>{node.label}</span>
            {extra?.(department)}
          </div>
        )
      }}
    />
  )
}
