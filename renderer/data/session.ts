import { z } from 'zod'
import { Cast, Hello, SignedIn } from '#shared/protocol/http.ts'
import { clearStores } from './clear-stores.ts'
import { closeConsole } from './consoles.ts'
import { context } from './context.ts'
import { type Client, createClient, databaseName } from './create-client.ts'
import { httpGet, httpPost } from './http.ts'
import { openChannel } from './outbox/channel.ts'
import { webLock } from './outbox/web-lock.ts'
import { forgetSession, type RememberedSession, recallSession, rememberSession } from './remember-session.ts'
import { setRunning } from './runtime.ts'
import { openServerLine } from './server-line.ts'
import { useSession } from './session.store.ts'

let client: Client | null = null
let starting: Promise<void> | null = null
let leaving: Promise<void> = Promise.resolve()

/** At the start of the page: comes back as whoever was signed in, with what is cached, or asks to sign in. @throws DomainError where the server cannot be reached */
export function startSession(): Promise<void> {
  starting ??= start().finally(() => {
    starting = null
  })
  return starting
}

async function start(): Promise<void> {
  if (client !== null) return
  const { serverUrl } = useSession.getState()
  const remembered = await recallSession()
  if (remembered !== null && remembered.serverUrl === serverUrl) {
    await enter(remembered)
    void greet().catch(() => undefined)
    return
  }
  useSession.setState({ phase: 'signedOut' })
  await greet()
}

/** @throws DomainError */
export async function signIn(account: string, password: string): Promise<void> {
  await enterWith(await httpPost('/api/sign-in', { account, password }, SignedIn))
}

/** As one of the cast, without a password: only in the demo world and with a server for tests. @throws DomainError */
export async function signInAs(personId: string): Promise<void> {
  await enterWith(await httpPost('/api/sign-in/persona', { personId }, SignedIn))
}

/** This session, or all of the person's. Works without a connection too, but then the server learns of it only when the session runs out. */
export async function signOut(everywhere: boolean): Promise<void> {
  const token = client?.token
  if (token === undefined) return
  await httpPost('/api/sign-out', { everywhere }, z.looseObject({}), token).catch(() => undefined)
  leave(token)
  await leaving
}

/** Whom one may sign in as without a password. @throws DomainError */
export async function loadCast(): Promise<Cast['cast']> {
  const { cast } = await httpGet('/api/cast', Cast)
  return cast
}

async function greet(): Promise<Hello> {
  const hello = await httpGet('/api/hello', Hello)
  useSession.setState({ hello })
  return hello
}

async function enterWith({ token, person }: SignedIn): Promise<void> {
  const { serverId } = useSession.getState().hello ?? (await greet())
  const session = { serverUrl: useSession.getState().serverUrl, serverId, token, person }
  await rememberSession(session)
  await enter(session)
}

async function enter(session: RememberedSession): Promise<void> {
  await leaving
  const { serverUrl, token, person } = session
  const name = databaseName(session)
  const made = createClient({
    session,
    ctx: context,
    storage: localStorage,
    lock: webLock(`${name}.outbox`),
    channel: openChannel(name),
    openLine: (listener) => openServerLine(serverUrl, token, context, listener),
    ended: () => leave(token),
  })
  client = made
  setRunning(made)
  await made.start()
  if (client === made) useSession.setState({ phase: 'signedIn', me: person })
}

/** Signs out here; nothing of what the server told stays on this machine. */
function leave(token: string): void {
  const left = client
  if (left === null || left.token !== token) return
  client = null
  setRunning(null)
  closeConsole()
  useSession.setState({ phase: 'signedOut', me: null, externalContact: false })
  leaving = forget(left, token)
}

async function forget(left: Client, token: string): Promise<void> {
  await forgetSession(token).catch(() => undefined)
  await left.forgetWorld()
  await left.stop()
  clearStores()
}
