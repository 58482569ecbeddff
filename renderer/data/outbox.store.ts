import { create } from 'zustand'
import type { Parcel } from './outbox/parcel.ts'
import type { PendingMessage } from './pending-message.ts'

interface OutboxState {
  readonly pending: ReadonlyMap<string, readonly PendingMessage[]>
}

/** What waits to be sent, by conversation, in order. */
export const useOutbox = create<OutboxState>()(() => ({ pending: new Map() }))

const none: readonly PendingMessage[] = []

export function pendingOf(conversationId: string): readonly PendingMessage[] {
  return useOutbox.getState().pending.get(conversationId) ?? none
}

/** How many messages wait in all conversations together. */
export function usePendingCount(): number {
  return useOutbox(({ pending }) => [...pending.values()].reduce((sum, list) => sum + list.length, 0))
}

/** Only the data layer writes: all that is on its way, changed in these conversations. */
export function showParcels(parcels: readonly Parcel[], conversationIds: ReadonlySet<string>): void {
  const pending = new Map(useOutbox.getState().pending)
  for (const conversationId of conversationIds) {
    const mine = parcels.filter((parcel) => parcel.conversationId === conversationId)
    if (mine.length === 0) pending.delete(conversationId)
    else pending.set(conversationId, mine.map(asPending))
  }
  useOutbox.setState({ pending })
}

const shownAs = new WeakMap<Parcel, PendingMessage>()

/** The same object for the same parcel, so that rows that did not change are not drawn again. */
function asPending(parcel: Parcel): PendingMessage {
  const held = shownAs.get(parcel)
  if (held !== undefined) return held
  const { clientId, conversationId, body, madeAt, state } = parcel
  const made: PendingMessage = {
    clientId,
    conversationId,
    body,
    madeAt,
    state: state.type === 'posted' ? 'sending' : state.type,
    refusal: state.type === 'refused' ? state.refusal : null,
  }
  shownAs.set(parcel, made)
  return made
}
