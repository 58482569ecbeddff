// @vitest-environment happy-dom
import { renderHook } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { ReadState } from '#shared/domain/read-state.ts'
import { markRead } from '../../data/mark-read.ts'
import { useReading } from './use-reading.ts'

vi.mock('../../data/mark-read.ts', () => ({ markRead: vi.fn() }))

const read = (readSeq: number, asOfSeq: number): ReadState => ({
  conversationId: 'c',
  readSeq,
  asOfSeq,
  asOfRev: asOfSeq,
  unread: asOfSeq - readSeq,
  mentionSeq: null,
})

function open(first: { readonly read: ReadState; readonly lastSeq: number; readonly watching: boolean }) {
  return renderHook(({ read, lastSeq, watching }) => useReading(read, lastSeq, watching), { initialProps: first })
}

beforeEach(() => vi.mocked(markRead).mockClear())

describe('MSG-5: reading', () => {
  it('reads what stands at the bottom of a focused window', () => {
    open({ read: read(5, 8), lastSeq: 8, watching: true })
    expect(markRead).toHaveBeenCalledExactlyOnceWith('c', 8)
  })

  it('reads nothing while nobody can be looking', () => {
    const { rerender } = open({ read: read(5, 8), lastSeq: 8, watching: false })
    rerender({ read: read(5, 9), lastSeq: 9, watching: false })
    expect(markRead).not.toHaveBeenCalled()
  })

  it('says nothing again about what is read already', () => {
    open({ read: read(8, 8), lastSeq: 8, watching: true })
    expect(markRead).not.toHaveBeenCalled()
  })

  it('news begins where the conversation was read to when it was opened, and stays there while it is read', () => {
    const { result, rerender } = open({ read: read(5, 8), lastSeq: 8, watching: true })
    rerender({ read: read(8, 8), lastSeq: 8, watching: true })
    rerender({ read: read(8, 8), lastSeq: 8, watching: false })
    expect(result.current).toMatchObject({ newAfter: 5, unreadAtOpen: 3 })
  })

  it('what comes while one looks is no news; what comes after one looked away is', () => {
    const { result, rerender } = open({ read: read(8, 8), lastSeq: 8, watching: true })
    rerender({ read: read(9, 9), lastSeq: 9, watching: true })
    expect(result.current.newAfter).toBeNull()
    rerender({ read: read(9, 9), lastSeq: 9, watching: false })
    expect(result.current.newAfter).toBeNull()
    rerender({ read: read(9, 10), lastSeq: 10, watching: false })
    rerender({ read: read(9, 11), lastSeq: 11, watching: false })
    expect(result.current.newAfter).toBe(9)
  })
})
