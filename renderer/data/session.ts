import { Cast, SignedIn } from '#shared/protocol/http.ts'
import { httpGet, httpPost } from './http.ts'
import { useSession } from './session.store.ts'

export async function startSession(): Promise<void> {}
export async function signIn(account: string, password: string): Promise<void> {
  await httpPost('/api/sign-in', { account, password }, SignedIn)
}
export async function signInAs(personId: string): Promise<void> {
  await httpPost('/api/sign-in/persona', { personId }, SignedIn)
}
export async function signOut(everywhere: boolean): Promise<void> {
  void everywhere
  useSession.setState({ phase: 'signedOut', me: null })
}
export async function loadCast(): Promise<Cast['cast']> {
  return (await httpGet('/api/cast', Cast)).cast
}
