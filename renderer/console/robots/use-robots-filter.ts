import { useDebouncedValue } from '@mantine/hooks'
import { useMemo, useState } from 'react'
import type { RobotsFilter } from '#shared/console/robot.ts'

export const robotStates = ['enabled', 'disabled'] as const

interface RobotChoices {
  readonly text: string
  readonly state: (typeof robotStates)[number] | null
  readonly group: { readonly id: string; readonly name: string } | null
}

export interface RobotsFilterState {
  readonly choices: RobotChoices
  readonly choose: (part: Partial<RobotChoices>) => void
  /** What the server is asked: the same object while nothing changed, typing let settle. */
  readonly filter: RobotsFilter
}

/** Which robots the list shows. */
export function useRobotsFilter(): RobotsFilterState {
  const [choices, setChoices] = useState<RobotChoices>({ text: '', state: null, group: null })
  const [text] = useDebouncedValue(choices.text.trim(), 200)
  const { state, group } = choices
  const disabled = state === null ? null : state === 'disabled'
  const conversationId = group?.id ?? null
  const filter = useMemo(() => ({ text, disabled, conversationId }), [text, disabled, conversationId])
  return { choices, choose: (part) => setChoices((before) => ({ ...before, ...part })), filter }
}
