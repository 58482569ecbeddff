import { useCallback } from 'react'
import { browseDirectory, listContacts } from '../data/directory.ts'
import { type Loaded, useLoaded } from './use-loaded.ts'

/** A department with what is directly below it; null is the root of the enterprise. */
export function useDirectory(departmentId: string | null): Loaded<Awaited<ReturnType<typeof browseDirectory>>> {
  return useLoaded(useCallback(() => browseDirectory(departmentId), [departmentId]))
}

/** One's contacts outside the enterprise. @see W-5 */
export function useContacts(): Loaded<Awaited<ReturnType<typeof listContacts>>> {
  return useLoaded(listContacts)
}
