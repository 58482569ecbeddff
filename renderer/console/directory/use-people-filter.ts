import { useDebouncedValue } from '@mantine/hooks'
import { useMemo, useState } from 'react'
import type { PeopleFilter } from '#shared/console/person.ts'

export type PeopleChoices = Pick<PeopleFilter, 'below' | 'text' | 'state' | 'only'>

export interface PeopleFilterState {
  /** What is chosen and typed right now. */
  readonly choices: PeopleChoices
  readonly choose: (part: Partial<PeopleChoices>) => void
  /** What the server is asked: the same object while nothing changed, typing let settle. */
  readonly filter: PeopleFilter
}

const start: PeopleChoices = { below: true, text: '', state: 'inService', only: 'all' }

/** Which people the table shows: those of the chosen department, narrowed. */
export function usePeopleFilter(departmentId: string | null): PeopleFilterState {
  const [choices, setChoices] = useState(start)
  const [text] = useDebouncedValue(choices.text.trim(), 200)
  const { below, state, only } = choices
  const filter = useMemo(() => ({ departmentId, below, text, state, only }), [departmentId, below, text, state, only])
  return { choices, choose: (part) => setChoices((before) => ({ ...before, ...part })), filter }
}
