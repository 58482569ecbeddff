import { create } from 'zustand'
import type { Conversation } from '#shared/domain/conversation.ts'
import type { Departure } from '#shared/domain/member.ts'

/** A conversation the viewer is no longer in. `why` is null where it happened while this client was away. */
export interface Gone {
  readonly conversation: Conversation
  readonly why: Departure | null
}

interface Departures {
  readonly last: Gone | null
}

/** The latest conversation that went away, so that the screen can say so. */
export const useDepartures = create<Departures>()(() => ({ last: null }))

/** Only the data layer writes. */
export function holdDeparture(gone: Gone): void {
  useDepartures.setState({ last: gone })
}
