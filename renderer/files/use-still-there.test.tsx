import { act, renderHook, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { DomainError } from '#shared/domain/error.ts'
import { runFake, standIn } from '../../tests/fake-runtime.ts'
import { useStillThere } from './use-still-there.ts'

test.each([
  ['what was recalled, or is out of reach by now, is told of', 'not_found', 1],
  ['a dropped line takes nothing away', 'unavailable', 0],
] as const)('MSG-2, FILE-4: %s', async (_, code, times) => {
  const asked = vi.fn()
  runFake({
    'file:get': () => {
      asked()
      throw new DomainError(code, 'file.unknown')
    },
  })
  standIn({ kind: 'internal' })
  const onGone = vi.fn()
  renderHook(() => useStillThere('f', onGone))
  expect(asked).not.toHaveBeenCalled()
  act(() => standIn({ kind: 'internal', rev: 2 }))
  await waitFor(() => expect(asked).toHaveBeenCalledOnce(), { timeout: 3000 })
  await act(async () => undefined)
  expect(onGone).toHaveBeenCalledTimes(times)
})
