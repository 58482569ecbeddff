import { create } from 'zustand'
import type { Person } from '#shared/domain/person.ts'
import type { Hello } from '#shared/protocol/http.ts'
import { serverUrl } from './desktop.ts'

/** Who is signed in here. `hello` is what the server says of itself, null until it was reached. */
export interface Session {
  readonly phase: 'starting' | 'signedOut' | 'signedIn'
  readonly hello: Hello | null
  readonly me: Person | null
  readonly externalContact: boolean
  readonly serverUrl: string
}

export const useSession = create<Session>()(() => ({
  phase: 'starting',
  hello: null,
  me: null,
  externalContact: false,
  serverUrl: serverUrl(),
}))

/** The id of who is signed in; empty when nobody is. */
export function myId(): string {
  return useSession.getState().me?.id ?? ''
}
