import { type TreeNodeData, useTree } from '@mantine/core'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { ConsoleDepartment } from '#shared/console/department.ts'
import { askConsole } from '../../data/console/ask-console.ts'
import { useConsole } from '../../data/console/console.store.ts'

export interface DepartmentTreeState {
  readonly phase: 'loading' | 'failed' | 'ready'
  readonly caught: unknown
  readonly retry: () => void
  readonly tree: ReturnType<typeof useTree>
  readonly nodes: TreeNodeData[]
  /** Every department that was told so far. */
  readonly known: ReadonlyMap<string, ConsoleDepartment>
  /** Sisters in their order; null: the tops. */
  readonly below: (parentId: string | null) => readonly ConsoleDepartment[]
}

/** The scope's departments; what is below one is asked for when it is opened, and again after every change. */
export function useDepartmentTree(): DepartmentTreeState {
  const round = useConsole((state) => state.round)
  const [levels, setLevels] = useState<ReadonlyMap<string | null, readonly ConsoleDepartment[]>>(new Map())
  const [caught, setCaught] = useState<unknown>(null)
  const opened = useRef<Set<string | null>>(new Set([null]))
  const load = useCallback(async (parentId: string | null) => {
    opened.current.add(parentId)
    try {
      const { departments } = await askConsole('console:departments', { parentId })
      setLevels((before) => new Map(before).set(parentId, departments))
      setCaught(null)
    } catch (refusal) {
      // A department that is gone meanwhile takes its level with it; the top has to be there.
      if (parentId === null) setCaught(refusal)
      else opened.current.delete(parentId)
    }
  }, [])
  const tree = useTree({ onLoadChildren: load })
  // biome-ignore lint/correctness/useExhaustiveDependencies: another round asks for every open level again.
  useEffect(() => {
    for (const parentId of opened.current) void load(parentId)
  }, [load, round])
  const tops = levels.get(null)
  const begun = useRef(false)
  useEffect(() => {
    if (begun.current || tops === undefined) return
    begun.current = true
    for (const { id, departments } of tops) {
      if (departments === 0) continue
      void load(id)
      tree.expand(id)
    }
  }, [tops, load, tree])
  const known = useMemo(() => new Map([...levels.values()].flat().map((one) => [one.id, one])), [levels])
  const nodes = useMemo(() => (tops ?? []).map((top) => nodeOf(top, levels)), [tops, levels])
  return {
    phase: caught !== null ? 'failed' : tops === undefined ? 'loading' : 'ready',
    caught,
    retry: () => void load(null),
    tree,
    nodes,
    known,
    below: (parentId) => levels.get(parentId) ?? [],
  }
}

function nodeOf(
  { id, name, departments }: ConsoleDepartment,
  levels: ReadonlyMap<string | null, readonly ConsoleDepartment[]>,
): TreeNodeData {
  if (departments === 0) return { value: id, label: name }
  const children = levels.get(id)
  if (children === undefined) return { value: id, label: name, hasChildren: true }
  return { value: id, label: name, children: children.map((child) => nodeOf(child, levels)) }
}
