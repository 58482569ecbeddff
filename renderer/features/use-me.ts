import { useSession } from '../data/session.store.ts'

/** The id of whoever looks; null while nobody is signed in. */
export function useMe(): string | null {
  return useSession((session) => session.me?.id ?? null)
}
