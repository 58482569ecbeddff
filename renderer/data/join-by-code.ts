import type { RequestOutput } from '#shared/protocol/requests.ts'
import { ask, askForChange } from './ask.ts'
import { context } from './context.ts'
import type { Persona } from './persona.ts'

export type CodedGroup = RequestOutput<'joinCode:look'>
export type JoinOutcome = RequestOutput<'joinCode:join'>['outcome']

/** Looks at codes and comes in by them, as whoever is signed in here or as somebody with a session of their own. */
export interface Joiner {
  look(code: string): Promise<CodedGroup>
  join(code: string, reason: string | null): Promise<RequestOutput<'joinCode:join'>>
}

export const joinAsMe: Joiner = {
  look: (code) => ask('joinCode:look', { code }),
  join: (code, reason) => askForChange('joinCode:join', (clientId) => ({ clientId, code, reason })),
}

export function joinAs(persona: Persona): Joiner {
  return {
    look: (code) => persona.ask('joinCode:look', { code }),
    join: (code, reason) => persona.ask('joinCode:join', { clientId: context.newId(), code, reason }),
  }
}
