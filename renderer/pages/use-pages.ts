import { useCallback, useEffect, useRef, useState } from 'react'
import type { Page } from '../data/page.ts'

/** Asks for the page behind `last`. */
export type AskPage<Item> = (last: string | null) => Promise<Page<Item>>

export interface Pages<Item> {
  readonly items: readonly Item[]
  readonly phase: 'idle' | 'loading' | 'there' | 'refused'
  readonly refusal: unknown
  readonly more: boolean
  readonly loadMore: () => void
}

interface Shown<Item> extends Page<Item>, Pick<Pages<Item>, 'phase' | 'refusal'> {
  /** What it answers. */
  readonly ask: AskPage<Item> | null
}

interface PagesQuestion<Item> {
  /** Another one begins anew; null asks nothing. */
  readonly ask: AskPage<Item> | null
  readonly keyOf: (item: Item) => string
  /** Changes when there may be something new: asked again, what is shown stays until then. */
  readonly moment?: number
}

/** A long list, page by page. An answer that comes too late is dropped. */
export function usePages<Item>({ ask, keyOf, moment = 0 }: PagesQuestion<Item>): Pages<Item> {
  const [held, setShown] = useState<Shown<Item>>(() => begin(ask))
  const shown = held.ask === ask ? held : begin(ask)
  const turn = useRef(0)

  const load = useCallback(
    async (known: Page<Item>) => {
      if (ask === null) return
      turn.current += 1
      const own = turn.current
      const tell = (change: (before: Shown<Item>) => Shown<Item>) => {
        if (own === turn.current) setShown((before) => change(before.ask === ask ? before : begin(ask)))
      }
      tell((before) => ({ ...before, phase: 'loading', refusal: null }))
      try {
        const page = await ask(known.last)
        const there = new Set(known.items.map(keyOf))
        const items = [...known.items, ...page.items.filter((item) => !there.has(keyOf(item)))]
        tell((before) => ({ ...before, ...page, items, phase: 'there' }))
      } catch (refusal) {
        tell((before) => ({ ...before, phase: 'refused', refusal }))
      }
    },
    [ask, keyOf],
  )

  // biome-ignore lint/correctness/useExhaustiveDependencies: another moment asks again.
  useEffect(() => {
    void load(nothing)
    return () => {
      turn.current += 1
    }
  }, [load, moment])

  const { items, phase, refusal, more } = shown
  return {
    items,
    phase,
    refusal,
    more,
    loadMore: () => {
      if (phase !== 'loading') void load(shown)
    },
  }
}

const nothing = { items: [], last: null, more: false } as const

function begin<Item>(ask: AskPage<Item> | null): Shown<Item> {
  return { ...nothing, ask, phase: ask === null ? 'idle' : 'loading', refusal: null }
}
