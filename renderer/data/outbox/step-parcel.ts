import type { Refusal } from '#shared/protocol/reply.ts'
import type { Parcel } from './parcel.ts'

/** What can happen to a message on its way out. `heard`: the timeline stands at `rev` and shows these own ids. */
export type ParcelEvent =
  | { readonly type: 'taken' }
  | { readonly type: 'acked'; readonly rev: number }
  | { readonly type: 'failed'; readonly error: Refusal; readonly answered: boolean }
  | { readonly type: 'heard'; readonly rev: number; readonly clientIds: readonly string[] }
  | { readonly type: 'retried' }
  | { readonly type: 'discarded' }
  | { readonly type: 'resumed' }

/** So often a server may answer "not now" before the person is asked. */
const mostTries = 8

/**
 * `waiting → sending → gone | refused`, as a pure function; null is gone.
 * Whatever does not fit the state changes nothing, so doubled and late events do no harm.
 */
export function stepParcel(parcel: Parcel, event: ParcelEvent): Parcel | null {
  const { state } = parcel
  switch (event.type) {
    case 'taken':
      return state.type === 'waiting' ? { ...parcel, state: { type: 'sending', tries: state.tries } } : parcel
    case 'acked':
      return { ...parcel, state: { type: 'posted', rev: event.rev } }
    case 'failed':
      return state.type === 'sending' ? afterFailure(parcel, state.tries, event) : parcel
    case 'heard':
      if (event.clientIds.includes(parcel.clientId)) return null
      return state.type === 'posted' && state.rev <= event.rev ? null : parcel
    case 'retried':
      return state.type === 'refused' ? { ...parcel, state: { type: 'waiting', tries: 0 } } : parcel
    case 'discarded':
      return state.type === 'refused' ? null : parcel
    case 'resumed':
      return state.type === 'sending' ? { ...parcel, state: { type: 'waiting', tries: state.tries } } : parcel
  }
}

/** No answer, or one that may be different later, is no refusal: the same id goes out again. */
function afterFailure(parcel: Parcel, tries: number, { error, answered }: ParcelEvent & { type: 'failed' }): Parcel {
  if (!answered || passing.has(error.code)) return { ...parcel, state: { type: 'waiting', tries } }
  if (error.code !== 'unavailable' || tries + 1 >= mostTries)
    return { ...parcel, state: { type: 'refused', refusal: error } }
  return { ...parcel, state: { type: 'waiting', tries: tries + 1 } }
}

const passing: ReadonlySet<string> = new Set(['rate_limited', 'unauthenticated', 'outdated'])

/** What goes out next: the first waiting of each conversation that has nothing on the way. */
export function dueParcels(parcels: readonly Parcel[]): readonly Parcel[] {
  const seen = new Set<string>()
  const busy = new Set(parcels.filter(({ state }) => state.type === 'sending').map((p) => p.conversationId))
  return parcels.filter(({ conversationId, state }) => {
    if (state.type !== 'waiting' || busy.has(conversationId) || seen.has(conversationId)) return false
    seen.add(conversationId)
    return true
  })
}
