import { useDebouncedValue } from '@mantine/hooks'
import { useEffect, useMemo, useState } from 'react'
import type { GroupsFilter } from '#shared/console/group.ts'
import { useNeedOwner } from './groups-filter.store.ts'

/** Steps of size that are worth looking for. */
const sizes = {
  to10: { from: 0, to: 10 },
  to50: { from: 11, to: 50 },
  to200: { from: 51, to: 200 },
  over200: { from: 201, to: 100_000 },
} as const
export type SizeName = keyof typeof sizes
export const sizeNames = Object.keys(sizes) as SizeName[] // the keys of the table right above

interface GroupChoices extends Pick<GroupsFilter, 'kind' | 'state' | 'ownership' | 'text'> {
  readonly size: SizeName | null
  readonly owner: { readonly id: string; readonly name: string } | null
}

export interface GroupsFilterState {
  readonly choices: GroupChoices
  readonly choose: (part: Partial<GroupChoices>) => void
  /** What the server is asked: the same object while nothing changed, typing let settle. */
  readonly filter: GroupsFilter
}

const start: GroupChoices = { kind: null, state: null, ownership: 'any', text: '', size: null, owner: null }

/** Which groups the list shows. */
export function useGroupsFilter(): GroupsFilterState {
  const [choices, setChoices] = useState<GroupChoices>(() => {
    const { wanted } = useNeedOwner.getState()
    return wanted ? { ...start, ownership: 'needsOwner' } : start
  })
  useEffect(() => useNeedOwner.setState({ wanted: false }), [])
  const [text] = useDebouncedValue(choices.text.trim(), 200)
  const { kind, state, ownership, size, owner } = choices
  const ownerId = owner?.id ?? null
  const filter = useMemo(
    () => ({ kind, state, ownership, ownerId, size: size === null ? null : sizes[size], text }),
    [kind, state, ownership, ownerId, size, text],
  )
  return { choices, choose: (part) => setChoices((before) => ({ ...before, ...part })), filter }
}
