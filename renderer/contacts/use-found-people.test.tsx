// @vitest-environment happy-dom
import { renderHook, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Person } from '#shared/domain/person.ts'
import { runFake } from '../../tests/fake-runtime.ts'
import { holdPeople } from '../data/people.store.ts'
import { setRunning } from '../data/runtime.ts'
import { useFoundPeople } from './use-found-people.ts'

const person = (id: string, name: string): Person => ({
  id,
  name,
  latinName: null,
  title: null,
  enterpriseId: 'acme',
  enterpriseName: 'Acme',
})
const mei = person('mei', 'Lin Mei')
const tao = person('tao', 'Lin Tao')
const yu = person('yu', 'Lin Yu')

beforeEach(() => holdPeople([mei, tao]))
afterEach(() => setRunning(null))

describe('ADM-5: people are found', () => {
  it('as the server lets this person see them now, whoever the client remembers', async () => {
    runFake({
      'directory:search': () => ({ people: [yu] }),
      'people:get': ({ ids }) => ({ people: [mei, tao].filter(({ id }) => ids.includes(id) && id !== 'tao') }),
    })
    const { result } = renderHook(() => useFoundPeople('lin'))
    await waitFor(() => expect(result.current).toEqual([mei, yu]))
  })

  it('among those the client knows, while no server answers', async () => {
    runFake({})
    const { result } = renderHook(() => useFoundPeople('tao'))
    expect(result.current).toEqual([tao])
  })
})
