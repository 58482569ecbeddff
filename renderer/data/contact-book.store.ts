import { create } from 'zustand'
import type { ContactRequest } from '#shared/domain/contact.ts'
import type { Person } from '#shared/domain/person.ts'

interface ContactBook {
  /** Null until it was asked for. */
  readonly people: readonly Person[] | null
  readonly requests: readonly ContactRequest[]
}

/** One's contacts outside, and the requests of both directions, the newest first. @see W-5 */
export const useContactBook = create<ContactBook>()(() => ({ people: null, requests: [] }))

/** How many wait for an answer of mine. */
export function useWaitingRequests(): number {
  return useContactBook(
    ({ requests }) => requests.filter(({ direction, state }) => direction === 'in' && state === 'open').length,
  )
}

/** Whether the person is a contact; false too while that is not known. */
export function useIsContact(personId: string): boolean {
  return useContactBook((book) => holds(book, personId))
}

/** The same once, for code that is not drawn. */
export function isContact(personId: string): boolean {
  return holds(useContactBook.getState(), personId)
}

function holds({ people }: ContactBook, personId: string): boolean {
  return people?.some(({ id }) => id === personId) ?? false
}
