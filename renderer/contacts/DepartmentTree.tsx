import { Tree, type TreeNodeData, useTree } from '@mantine/core'
import { IconBuilding, IconUsers } from '@tabler/icons-react'
import { useEffect, useMemo, useState } from 'react'
import type { Department } from '#shared/domain/department.ts'
import { browseDirectory } from '../data/directory.ts'
import { useExplain } from '../i18n/use-explain.ts'
import { useTexts } from '../i18n/use-texts.ts'
import { notify } from '../shell/notify.ts'
import { contactsTexts } from './contacts.texts.ts'
import classes from './DepartmentTree.module.css'
import { TreeChevron } from './TreeChevron.tsx'

interface DepartmentTreeProps {
  /** Null is the root; undefined: none of them. */
  readonly chosen: string | null | undefined
  readonly onChoose: (departmentId: string) => void
  /** The top of the tree is known now: it is chosen while nothing else was. */
  readonly onArrive: (departmentId: string) => void
}

/** The enterprise's departments; what is below one is fetched when it is opened. */
export function DepartmentTree({ chosen, onChoose, onArrive }: DepartmentTreeProps) {
  const t = useTexts(contactsTexts)
  const explain = useExplain()
  const [roots, setRoots] = useState<readonly Department[]>([])
  const [below, setBelow] = useState<ReadonlyMap<string, readonly Department[]>>(new Map())
  const load = async (departmentId: string | null) => {
    try {
      const { path, departments } = await browseDirectory(departmentId)
      if (departmentId === null) setRoots(path)
      else setBelow((before) => new Map(before).set(departmentId, departments))
    } catch (caught) {
      notify({ tone: 'failed', message: explain(caught) })
    }
  }
  const tree = useTree({ onLoadChildren: load })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the top is asked for once.
  useEffect(() => {
    void load(null)
  }, [])
  const [root] = roots
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the top arrives it is opened and chosen, once.
  useEffect(() => {
    if (!root) return
    void load(root.id)
    tree.expand(root.id)
    if (chosen === null) onArrive(root.id)
  }, [root])
  const data = useMemo(() => roots.map((department) => nodeOf(department, below)), [roots, below])
  return (
    <Tree
      data={data}
      tree={tree}
      levelOffset={18}
      expandOnClick={false}
      aria-label={t('directory')}
      classNames={{ node: classes.node }}
      onKeyDown={(event) => {
        const node = event.target instanceof HTMLElement ? event.target.dataset.value : undefined
        if (event.key === 'Enter' && node !== undefined) onChoose(node)
      }}
      renderNode={({ node, expanded, hasChildren, isRoot, elementProps }) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: the tree item around it has role and keys.
        // biome-ignore lint/a11y/useKeyWithClickEvents: Enter is taken by the tree, see above.
        <div
          {...elementProps}
          className={`${elementProps.className} ${classes.label}`}
          data-chosen={node.value === chosen || undefined}
          onClick={() => {
            onChoose(node.value)
            if (hasChildren && !expanded) tree.expand(node.value)
          }}
        >
          <TreeChevron shown={hasChildren} expanded={expanded} onToggle={() => tree.toggleExpanded(node.value)} />
          {isRoot ? (
            <IconBuilding size={17} stroke={1.6} aria-hidden />
          ) : (
            <IconUsers size={16} stroke={1.6} aria-hidden />
          )}
          <span className={classes.name}>{node.label}</span>
        </div>
      )}
    />
  )
}

function nodeOf({ id, name }: Department, below: ReadonlyMap<string, readonly Department[]>): TreeNodeData {
  const children = below.get(id)
  if (children === undefined) return { value: id, label: name, hasChildren: true }
  return { value: id, label: name, children: children.map((child) => nodeOf(child, below)) }
}
