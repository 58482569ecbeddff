import { z } from 'zod'
import type { DomainError } from '#shared/domain/error.ts'
import type { Person } from '#shared/domain/person.ts'
import { SignedIn } from '#shared/protocol/http.ts'
import { context } from './context.ts'
import { serverUrl } from './desktop.ts'
import { httpPost, unreachable } from './http.ts'
import { openServerLine, type ServerLine } from './server-line.ts'

/** A session of one of the cast beside the client's own, which it does not touch: nothing of it is kept. */
export interface Persona {
  readonly person: Person
  readonly ask: ServerLine['ask']
  /** Signs this session out again. */
  close(): void
}

const patience = 10_000

/**
 * Only where the server lets one sign in without a password.
 * @throws DomainError
 * @see CMP-4
 */
export async function openPersona(personId: string): Promise<Persona> {
  const { token, person } = await httpPost('/api/sign-in/persona', { personId }, SignedIn)
  const waiting: { arrive(): void; refuse(error: DomainError): void } = {
    arrive: () => undefined,
    refuse: () => undefined,
  }
  const line = openServerLine(serverUrl(), token, context, {
    connected: () => waiting.arrive(),
    refused: (error) => waiting.refuse(error),
    disconnected: () => undefined,
    heard: () => undefined,
  })
  const close = () => {
    line.close()
    void httpPost('/api/sign-out', { everywhere: false }, z.looseObject({}), token).catch(() => undefined)
  }
  try {
    await new Promise<void>((resolve, reject) => {
      waiting.arrive = resolve
      waiting.refuse = reject
      context.after(patience, () => reject(unreachable()))
    })
  } catch (caught) {
    close()
    throw caught
  }
  return { person, ask: (name, input) => line.ask(name, input), close }
}
