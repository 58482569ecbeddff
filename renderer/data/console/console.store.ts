import { create } from 'zustand'
import type { Console } from '#shared/console/http.ts'
import type { ConsoleOutput } from '#shared/console/requests.ts'
import type { Person } from '#shared/domain/person.ts'

/** The enterprise in facts and what the asker may do there, as the server told it last. */
export type Overview = ConsoleOutput<'console:overview'>

/**
 * Where this page stands at the console's door. `door`: somebody has to say who they are, `refused` why the last way in
 * was closed. `choose`: they administer several enterprises. `ended`: what was open here is closed for good.
 * @see ADM-1, ADM-3
 */
export type ConsolePhase =
  | { readonly type: 'starting' }
  | { readonly type: 'door'; readonly refused: unknown }
  | {
      readonly type: 'choose'
      readonly consoles: readonly Console[]
      readonly enter: (enterpriseId: string) => Promise<void>
    }
  | { readonly type: 'open'; readonly person: Person; readonly console: Console }
  | { readonly type: 'ended'; readonly person: Person }

interface ConsoleState {
  readonly phase: ConsolePhase
  readonly overview: Overview | null
  readonly online: boolean
  /** Counts what was changed from here, what the server tells of, and every return of the line: whoever shows something asks for it again. */
  readonly round: number
}

export const useConsole = create<ConsoleState>()(() => ({
  phase: { type: 'starting' },
  overview: null,
  online: false,
  round: 0,
}))

/** Whatever is on screen is asked for anew. */
export function askAgain(): void {
  useConsole.setState(({ round }) => ({ round: round + 1 }))
}
