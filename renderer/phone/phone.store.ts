import { create } from 'zustand'
import type { Person } from '#shared/domain/person.ts'
import { openPersona, type Persona } from '../data/persona.ts'
import type { ReadCode } from '../join/read-code.ts'

/** What is on the phone's screen. */
export type PhoneView =
  | { readonly at: 'owner' }
  | { readonly at: 'opening'; readonly person: Person }
  | { readonly at: 'home' }
  | { readonly at: 'read'; readonly read: ReadCode }

interface PhoneState {
  readonly opened: boolean
  /** Whose phone it is: a session of its own. */
  readonly persona: Persona | null
  readonly view: PhoneView
}

/** The simulated phone beside the client. @see CMP-4 */
export const usePhone = create<PhoneState>()(() => ({ opened: false, persona: null, view: { at: 'owner' } }))

export function openPhone(): void {
  usePhone.setState({ opened: true })
}

/** Puts it away and signs its person out again. */
export function closePhone(): void {
  usePhone.getState().persona?.close()
  usePhone.setState({ opened: false, persona: null, view: { at: 'owner' } })
}

export function chooseOwner(): void {
  usePhone.setState({ view: { at: 'owner' } })
}

export function goHome(): void {
  usePhone.setState({ view: { at: 'home' } })
}

export function readOnPhone(read: ReadCode): void {
  usePhone.setState({ view: { at: 'read', read } })
}

/** Takes up somebody's phone in place of the one before. @throws DomainError */
export async function takePhoneOf(person: Person): Promise<void> {
  usePhone.getState().persona?.close()
  const opening: PhoneView = { at: 'opening', person }
  usePhone.setState({ persona: null, view: opening })
  try {
    const persona = await openPersona(person.id)
    // Meanwhile it was put away, or another one was taken up.
    if (usePhone.getState().view === opening) usePhone.setState({ persona, view: { at: 'home' } })
    else persona.close()
  } catch (caught) {
    if (usePhone.getState().view === opening) chooseOwner()
    throw caught
  }
}
