import { act, renderHook } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { DomainError } from '#shared/domain/error.ts'
import { runFake } from '../../tests/fake-runtime.ts'
import { useCardDeeds } from './use-card-deeds.ts'

const like = { type: 'like', liked: true }
const comment = { type: 'comment', text: 'and one more page' }

it('what is done while something else is on its way comes after it, and what is pressed twice is done once', async () => {
  const answers: (() => void)[] = []
  const told = vi.fn((_input: unknown) => new Promise<never>((_, refuse) => answers.push(() => refuse(refusal))))
  const refusal = new DomainError('conflict', 'card.ended')
  runFake({ 'card:act': told })
  const { result } = renderHook(() => useCardDeeds('card'))
  const said = () => told.mock.calls.map(([input]) => Object(input).action)
  await act(async () => {
    void result.current.deeds.onAct(like)
    void result.current.deeds.onAct(comment)
    expect(await result.current.deeds.onAct(like)).toBe(false)
  })
  expect(said()).toEqual([like])
  await act(async () => answers.shift()?.())
  await expect.poll(said).toEqual([like, comment])
  await act(async () => answers.shift()?.())
  await expect.poll(() => result.current.deeds.busy).toBeNull()
  expect(result.current.reply.refusal).toMatchObject({ reason: 'card.ended' })
})
