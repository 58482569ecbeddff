import { useCallback } from 'react'
import { type Loaded, useLoaded } from '../asking/use-loaded.ts'
import { useContactBook } from '../data/contact-book.store.ts'
import { listContacts } from '../data/contacts.ts'
import { browseDirectory } from '../data/directory.ts'

/** A department with what is directly below it; null is the root of the enterprise. */
export function useDirectory(departmentId: string | null): Loaded<Awaited<ReturnType<typeof browseDirectory>>> {
  return useLoaded(useCallback(() => browseDirectory(departmentId), [departmentId]))
}

/** One's contacts outside the enterprise, as they are now. @see W-5 */
export function useContacts(): Loaded<Awaited<ReturnType<typeof listContacts>>> {
  const known = useContactBook(({ people }) => people)
  const asked = useLoaded(listContacts)
  return known === null ? asked : { phase: 'ready', value: known }
}
