import { useState } from 'react'
import type { z } from 'zod'
import type { ComposerProps } from './face.ts'

export type DraftReading<Content, Problem> =
  | { readonly ok: true; readonly content: Content }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** How a tool's card is written: what a draft is (parsed when it comes back from disk), where it starts, what it becomes. */
export interface Draft<Value, Content, Problem> {
  readonly schema: z.ZodType<Value>
  start(now: number): Value
  /** Ends in the tool's own content schema. */
  read(value: Value, now: number): DraftReading<Content, Problem>
}

/** The problems to show now: those of typing at once, those of sending once it was tried. */
export interface WrittenDraft<Value, Problem> {
  readonly value: Value
  readonly problems: readonly Problem[]
  readonly change: (change: Partial<Value>) => void
  readonly submit: () => void
}

/**
 * The state of a composer: starts from what was saved, saves every change, checks as one types, and hands the content on
 * when it is whole.
 */
export function useDraft<Value extends object, Content, Problem extends { readonly when: 'typing' | 'sending' }>(
  draft: Draft<Value, Content, Problem>,
  { saved, now, onSave, onSubmit }: Pick<ComposerProps<Content>, 'saved' | 'now' | 'onSave' | 'onSubmit'>,
): WrittenDraft<Value, Problem> {
  const [value, setValue] = useState(() => {
    const kept = draft.schema.safeParse(saved)
    return kept.success ? kept.data : draft.start(now())
  })
  const [asked, setAsked] = useState(false)
  const reading = draft.read(value, now())
  const problems = reading.ok ? [] : reading.problems.filter(({ when }) => asked || when === 'typing')

  function change(part: Partial<Value>): void {
    const next = { ...value, ...part }
    setValue(next)
    onSave(next)
  }

  function submit(): void {
    setAsked(true)
    const last = draft.read(value, now())
    if (last.ok) onSubmit(last.content)
  }

  return { value, problems, change, submit }
}
