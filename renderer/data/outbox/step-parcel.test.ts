import { expect, test } from 'vitest'
import type { Parcel, ParcelState } from './parcel.ts'
import { dueParcels, type ParcelEvent, stepParcel } from './step-parcel.ts'

function parcel(state: ParcelState, clientId = 'one', conversationId = 'a'): Parcel {
  return { clientId, conversationId, body: { type: 'text', text: 'x', mentions: [] }, madeAt: 0, state }
}

const waiting = parcel({ type: 'waiting', tries: 0 })
const sending = parcel({ type: 'sending', tries: 0 })
const failed = (code: 'forbidden' | 'unavailable' | 'rate_limited', answered = true): ParcelEvent => ({
  type: 'failed',
  answered,
  error: { code, reason: code === 'forbidden' ? 'capability.muted' : 'server.failed', details: {} },
})

test('a message waits, is sent and is gone once the timeline has it', () => {
  expect(stepParcel(waiting, { type: 'taken' })).toEqual(sending)
  const posted = stepParcel(sending, { type: 'acked', rev: 7 })
  expect(posted?.state).toEqual({ type: 'posted', rev: 7 })
  expect(stepParcel(parcel({ type: 'posted', rev: 7 }), { type: 'heard', rev: 6, clientIds: [] })).not.toBeNull()
  expect(stepParcel(parcel({ type: 'posted', rev: 7 }), { type: 'heard', rev: 7, clientIds: [] })).toBeNull()
  expect(stepParcel(sending, { type: 'heard', rev: 1, clientIds: ['one'] })).toBeNull()
})

test('no answer and "not now" wait; a no is final until the person says otherwise', () => {
  expect(stepParcel(sending, failed('forbidden', false))?.state.type).toBe('waiting')
  expect(stepParcel(sending, failed('rate_limited'))?.state).toEqual({ type: 'waiting', tries: 0 })
  expect(stepParcel(sending, failed('unavailable'))?.state).toEqual({ type: 'waiting', tries: 1 })
  expect(stepParcel(parcel({ type: 'sending', tries: 7 }), failed('unavailable'))?.state.type).toBe('refused')
  const refused = stepParcel(sending, failed('forbidden'))
  expect(refused?.state.type).toBe('refused')
  if (refused === null) return
  expect(stepParcel(refused, { type: 'retried' })?.state).toEqual({ type: 'waiting', tries: 0 })
  expect(stepParcel(refused, { type: 'discarded' })).toBeNull()
})

test('what does not fit the state changes nothing', () => {
  const late: readonly ParcelEvent[] = [failed('forbidden'), { type: 'retried' }, { type: 'discarded' }]
  for (const event of late) expect(stepParcel(waiting, event)).toBe(waiting)
  expect(stepParcel(sending, { type: 'taken' })).toBe(sending)
})

test('one of each conversation goes out at a time, and a refused one holds nobody up', () => {
  const list = [
    parcel({ type: 'refused', refusal: { code: 'forbidden', reason: 'capability.muted', details: {} } }, 'a1', 'a'),
    parcel({ type: 'waiting', tries: 0 }, 'a2', 'a'),
    parcel({ type: 'waiting', tries: 0 }, 'a3', 'a'),
    parcel({ type: 'sending', tries: 0 }, 'b1', 'b'),
    parcel({ type: 'waiting', tries: 0 }, 'b2', 'b'),
    parcel({ type: 'posted', rev: 1 }, 'c1', 'c'),
    parcel({ type: 'waiting', tries: 0 }, 'c2', 'c'),
  ]
  expect(dueParcels(list).map(({ clientId }) => clientId)).toEqual(['a2', 'c2'])
})
