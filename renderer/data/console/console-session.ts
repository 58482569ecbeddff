import { ConsoleCode, ConsoleSignedIn } from '#shared/console/http.ts'
import type { ScanState } from '#shared/console/scan.ts'
import { DomainError } from '#shared/domain/error.ts'
import { Hello } from '#shared/protocol/http.ts'
import { httpGet, httpPost } from '../http.ts'
import { recallSession } from '../remember-session.ts'
import { useSession } from '../session.store.ts'
import { askConsole } from './ask-console.ts'
import { askAgain, useConsole } from './console.store.ts'
import { closeConsoleLine, openConsoleLine } from './console-line.ts'
import { refreshOverview } from './refresh-overview.ts'
import { forgetConsole, type RememberedConsole, recallConsole, rememberConsole } from './remember-console.ts'

/** At the start of the page: back into what was open in this window, or through the chat's own session. @see ADM-1 */
export async function startConsole(): Promise<void> {
  useConsole.setState({ phase: { type: 'starting' } })
  try {
    useSession.setState({ hello: await httpGet('/api/hello', Hello) })
    const remembered = recallConsole()
    if (remembered !== null && remembered.serverUrl === useSession.getState().serverUrl) return enter(remembered)
    const chat = await recallSession()
    if (chat !== null && chat.serverUrl === useSession.getState().serverUrl) return await enterFromChat(chat.token)
    atDoor(null)
  } catch (caught) {
    atDoor(caught instanceof DomainError && caught.code === 'unauthenticated' ? null : caught)
  }
}

/** @throws DomainError */
export async function signInToConsole(account: string, password: string): Promise<void> {
  await come((enterpriseId) =>
    httpPost('/api/console/sign-in/password', { account, password, enterpriseId }, ConsoleSignedIn),
  )
}

/** As one of the cast, without a password: only in the demo world and with a server for tests. @throws DomainError */
export async function signInToConsoleAs(personId: string): Promise<void> {
  await come((enterpriseId) => httpPost('/api/console/sign-in/persona', { personId, enterpriseId }, ConsoleSignedIn))
}

/** A code for the phone of whoever wants in. @throws DomainError */
export function makeSignInCode(): Promise<ConsoleCode> {
  return httpPost('/api/console/sign-in/code', {}, ConsoleCode)
}

/** How far the code is; once it is confirmed this page is in. @throws DomainError @see ADM-4 */
export async function pickUpSignIn(pickUp: string): Promise<ScanState> {
  let state: ScanState = 'confirmed'
  await come(async (enterpriseId) => {
    const answer = await httpPost('/api/console/sign-in/code/pick-up', { pickUp, enterpriseId }, ConsoleSignedIn)
    if (answer.type === 'waiting') state = answer.state
    return answer
  })
  return state
}

/** Leaves this console; the person's chats stay signed in. */
export async function signOutOfConsole(): Promise<void> {
  await askConsole('console:signOut', {}).catch(() => undefined)
  shut()
  atDoor(null)
}

async function enterFromChat(token: string): Promise<void> {
  await come((enterpriseId) => httpPost('/api/console/sign-in', { enterpriseId }, ConsoleSignedIn, token))
}

type WayIn = (enterpriseId: string | null) => Promise<ConsoleSignedIn>

/** Goes one way in; with several enterprises the page asks which, and the same way is gone again. */
async function come(way: WayIn, enterpriseId: string | null = null): Promise<void> {
  const answer = await way(enterpriseId)
  switch (answer.type) {
    case 'signedIn': {
      const { token, person, console } = answer
      enter({ serverUrl: useSession.getState().serverUrl, token, person, console })
      return
    }
    case 'choose':
      useConsole.setState({
        phase: { type: 'choose', consoles: answer.consoles, enter: (chosen) => come(way, chosen) },
      })
      return
    case 'waiting':
      return
  }
}

function enter(session: RememberedConsole): void {
  rememberConsole(session)
  const { person, console } = session
  const end = () => {
    shut()
    useConsole.setState({ phase: { type: 'ended', person } })
  }
  openConsoleLine(session.serverUrl, session.token, {
    connected() {
      useConsole.setState({ online: true })
      void refreshOverview().then(
        () => {
          useConsole.setState({ phase: { type: 'open', person, console } })
          askAgain()
        },
        (caught: unknown) => caught instanceof DomainError && lost(caught) && end(),
      )
    },
    disconnected: () => useConsole.setState({ online: false }),
    refused: (error) => {
      if (!lost(error)) return
      // A window that was closed for a while: what it remembered is over, and the door is simply open again.
      const wasOpen = useConsole.getState().phase.type === 'open'
      end()
      if (!wasOpen) void startConsole()
    },
    ended: end,
    changed: askAgain,
  })
}

const lost = ({ code, reason }: DomainError) =>
  code === 'unauthenticated' || reason === 'console.noRole' || reason === 'console.notStaff'

function shut(): void {
  closeConsoleLine()
  forgetConsole()
  useConsole.setState({ overview: null, online: false })
}

function atDoor(refused: unknown): void {
  useConsole.setState({ phase: { type: 'door', refused } })
}
