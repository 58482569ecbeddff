import type { ContactWay } from '#shared/domain/contact.ts'
import type { Person } from '#shared/domain/person.ts'
import type { RequestOutput } from '#shared/protocol/requests.ts'
import { ask, askForChange } from './ask.ts'
import { useContactBook } from './contact-book.store.ts'
import { context } from './context.ts'
import { holdPeople } from './people.store.ts'
import type { Persona } from './persona.ts'

export type FoundContact = RequestOutput<'contact:find'>

/** Asks for the whole book anew. @throws DomainError @see W-5 */
export async function listContacts(): Promise<readonly Person[]> {
  const { people, requests } = await ask('contacts:list', {})
  holdPeople([...people, ...requests.map(({ person }) => person)])
  useContactBook.setState({ people, requests })
  return people
}

/** Finds somebody and asks them, as whoever is signed in here or as somebody with a session of their own. */
export interface ContactAsker {
  find(way: ContactWay): Promise<FoundContact>
  ask(way: ContactWay, greeting: string): Promise<unknown>
}

export const askAsMe: ContactAsker = {
  find: (way) => ask('contact:find', { way }),
  ask: (way, greeting) => askForChange('contact:ask', (clientId) => ({ clientId, way, greeting })),
}

export function askAs(persona: Persona): ContactAsker {
  return {
    find: (way) => persona.ask('contact:find', { way }),
    ask: (way, greeting) => persona.ask('contact:ask', { clientId: context.newId(), way, greeting }),
  }
}

export async function decideContact(requestId: string, accept: boolean): Promise<string> {
  const { personId } = await askForChange('contact:decide', (clientId) => ({ clientId, requestId, accept }))
  return personId
}

export async function removeContact(personId: string): Promise<void> {
  await askForChange('contact:remove', (clientId) => ({ clientId, personId }))
}

/** My own code; `regenerate` makes the earlier one worthless. */
export async function showContactCode(regenerate: boolean): Promise<string> {
  const { code } = await askForChange('contact:code', (clientId) => ({ clientId, regenerate }))
  return code
}
