import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Message, MessageBody } from '#shared/domain/message.ts'
import { runFake } from '../../tests/fake-runtime.ts'
import { clearStores } from './clear-stores.ts'
import { recallMessage } from './recall-message.ts'
import { useRecalledTexts } from './recalled-texts.store.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  clearStores()
  localStorage.clear()
})

const message = (id: string, body: MessageBody): Message => ({
  id,
  conversationId: 'group',
  seq: 1,
  rev: 1,
  senderId: 'lin-xia',
  clientId: null,
  sentAt: 0,
  body,
})
const text = { type: 'text' as const, text: 'a slip', mentions: [] }
const kept = () => [...useRecalledTexts.getState().texts]

test('MSG-1: a text that was taken back can be taken up again for five minutes, and is in this memory alone', async () => {
  runFake({ 'message:recall': ({ messageId }) => ({ messageId, rev: 2 }) })
  await recallMessage(message('m', text))
  expect(kept()).toEqual([['m', text]])
  expect(JSON.stringify({ ...localStorage })).not.toContain('slip')
  vi.advanceTimersByTime(5 * 60_000 - 1)
  expect(kept()).toHaveLength(1)
  vi.advanceTimersByTime(1)
  expect(kept()).toEqual([])
})

test('MSG-2: nothing is kept of what is no text, of what was refused, or for the next person', async () => {
  runFake({ 'message:recall': ({ messageId }) => ({ messageId, rev: 2 }) })
  await recallMessage(message('p', { type: 'picture', pictures: [], caption: 'x' }))
  expect(kept()).toEqual([])
  await recallMessage(message('m', text))
  clearStores()
  expect(kept()).toEqual([])
  runFake({})
  await expect(recallMessage(message('n', text))).rejects.toThrow()
  expect(kept()).toEqual([])
})
