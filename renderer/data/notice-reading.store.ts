import { create } from 'zustand'

/** Whether the viewer confirmed having read the notice of an instant. */
export interface NoticeReading {
  readonly at: number
  readonly confirmed: boolean
}

interface NoticeReadings {
  readonly readings: ReadonlyMap<string, NoticeReading>
}

/** By conversation, for the newest notice that was asked about. */
export const useNoticeReadings = create<NoticeReadings>()(() => ({ readings: new Map() }))

/** Only the data layer writes. */
export function holdNoticeReading(conversationId: string, reading: NoticeReading): void {
  useNoticeReadings.setState(({ readings }) => ({ readings: new Map(readings).set(conversationId, reading) }))
}
