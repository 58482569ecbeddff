import { create } from 'zustand'
import type { DomainError } from '#shared/domain/error.ts'
import type { Message } from '#shared/domain/message.ts'

/** What lies beyond an end of a passage; `end`: nothing. */
export type Beyond = 'more' | 'loading' | 'end' | DomainError

/**
 * A stretch around one message, held apart from the timeline, which reaches up to the latest. `turn` counts how often a
 * place was asked for; `seq` is what it was. Nothing in it is cached, and looking at it reads nothing.
 * @see MSG-4, MSG-3
 */
export interface Passage {
  readonly conversationId: string
  readonly seq: number
  readonly turn: number
  readonly messages: readonly Message[]
  readonly older: Beyond
  readonly newer: Beyond
}

export const usePassageStore = create<{ readonly passage: Passage | null }>()(() => ({ passage: null }))

/** The passage this conversation shows instead of its latest messages; null mostly. */
export function usePassage(conversationId: string): Passage | null {
  return usePassageStore(({ passage }) => (passage?.conversationId === conversationId ? passage : null))
}

export function leavePassage(): void {
  usePassageStore.setState({ passage: null })
}
