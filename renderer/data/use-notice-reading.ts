import { useEffect } from 'react'
import { useConnection } from './connection.store.ts'
import { noticeReaders } from './manage-group.ts'
import { holdNoticeReading, useNoticeReadings } from './notice-reading.store.ts'
import { myId } from './session.store.ts'

/**
 * Whether I confirmed the notice of this instant; undefined while that is not known, and where it is not asked
 * (`asked` false: kinds without confirmation). @see GRP-2
 */
export function useNoticeReading(conversationId: string, at: number, asked: boolean): boolean | undefined {
  const held = useNoticeReadings(({ readings }) => readings.get(conversationId))
  const online = useConnection(({ state }) => state === 'online')
  const known = held?.at === at
  useEffect(() => {
    if (!asked || known || !online) return
    noticeReaders(conversationId)
      .then(({ confirmed }) => {
        holdNoticeReading(conversationId, { at, confirmed: confirmed.some(({ personId }) => personId === myId()) })
      })
      // Without an answer the bar offers no confirmation; the next opening asks again.
      .catch(() => undefined)
  }, [conversationId, at, asked, known, online])
  return asked && known ? held.confirmed : undefined
}
