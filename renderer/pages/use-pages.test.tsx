import { act, renderHook } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Page } from '../data/page.ts'
import { type AskPage, usePages } from './use-pages.ts'

interface Question {
  readonly last: string | null
  readonly answer: (page: Page<string>) => Promise<void>
  readonly refuse: () => Promise<void>
}

/** A server that answers when the test says so. */
function server() {
  const asked: Question[] = []
  const ask: AskPage<string> = (last) =>
    new Promise((resolve, reject) => {
      asked.push({
        last,
        answer: (page) => act(async () => resolve(page)),
        refuse: () => act(async () => reject(new Error('away'))),
      })
    })
  const turn = (at: number): Question => {
    const question = asked[at]
    if (question === undefined) throw new Error(`nothing was asked a ${at + 1}. time`)
    return question
  }
  return { ask, asked, turn }
}

const page = (items: readonly string[], more: boolean): Page<string> => ({ items, last: items.at(-1) ?? null, more })
const keyOf = (item: string) => item

function list(first: AskPage<string> | null) {
  return renderHook(({ ask, moment }) => usePages({ ask, keyOf, moment }), {
    initialProps: { ask: first, moment: 0 } as { ask: AskPage<string> | null; moment: number },
  })
}

describe('a list that comes page by page', () => {
  it('asks nothing without a question', () => {
    expect(list(null).result.current).toMatchObject({ phase: 'idle', items: [], more: false })
  })

  it('goes on behind the last, and shows nothing twice', async () => {
    const { ask, asked, turn } = server()
    const { result } = list(ask)
    expect(result.current.phase).toBe('loading')
    await turn(0).answer(page(['a', 'b'], true))
    expect(result.current).toMatchObject({ phase: 'there', items: ['a', 'b'], more: true })
    act(() => result.current.loadMore())
    act(() => result.current.loadMore())
    await turn(1).answer(page(['b', 'c'], false))
    expect(result.current).toMatchObject({ phase: 'there', items: ['a', 'b', 'c'], more: false })
    expect(asked.map(({ last }) => last)).toEqual([null, 'b'])
  })

  it('begins anew with another question; what still comes to the one before is dropped', async () => {
    const before = server()
    const { result, rerender } = list(before.ask)
    await before.turn(0).answer(page(['a'], true))
    act(() => result.current.loadMore())
    const after = server()
    rerender({ ask: after.ask, moment: 0 })
    expect(result.current).toMatchObject({ phase: 'loading', items: [] })
    await after.turn(0).answer(page(['x'], false))
    await before.turn(1).answer(page(['b'], false))
    expect(result.current).toMatchObject({ phase: 'there', items: ['x'] })
    rerender({ ask: null, moment: 0 })
    expect(result.current).toMatchObject({ phase: 'idle', items: [] })
  })

  it('asked again at another moment, it shows what it has until the answer is there', async () => {
    const { ask, turn } = server()
    const { result, rerender } = list(ask)
    await turn(0).answer(page(['a'], false))
    rerender({ ask, moment: 1 })
    expect(result.current).toMatchObject({ phase: 'loading', items: ['a'] })
    await turn(1).answer(page(['new', 'a'], false))
    expect(result.current.items).toEqual(['new', 'a'])
  })

  it('says why a page did not come, and asks for the same one again', async () => {
    const { ask, asked, turn } = server()
    const { result } = list(ask)
    await turn(0).answer(page(['a'], true))
    act(() => result.current.loadMore())
    await turn(1).refuse()
    expect(result.current).toMatchObject({ phase: 'refused', items: ['a'], refusal: new Error('away') })
    act(() => result.current.loadMore())
    await turn(2).answer(page(['b'], false))
    expect(result.current).toMatchObject({ phase: 'there', items: ['a', 'b'], refusal: null })
    expect(asked.map(({ last }) => last)).toEqual([null, 'a', 'a'])
  })
})
