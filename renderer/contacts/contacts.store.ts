import { create } from 'zustand'
import type { ContactWay } from '#shared/domain/contact.ts'

/** What the contacts section shows: a department (null: the root), the people outside, or who asked and was asked. */
export type ContactsPlace =
  | { readonly type: 'department'; readonly id: string | null }
  | { readonly type: 'outside' }
  | { readonly type: 'requests' }

/** What is open over the window: asking somebody (null: who is still to be found), my code, or parting. */
export type ContactDialog =
  | { readonly type: 'add'; readonly way: ContactWay | null }
  | { readonly type: 'myCode' }
  | { readonly type: 'remove'; readonly personId: string }

interface ContactsState {
  readonly place: ContactsPlace | null
  readonly dialog: ContactDialog | null
}

export const useContactsPlace = create<ContactsState>()(() => ({ place: null, dialog: null }))

export function showContacts(place: ContactsPlace): void {
  useContactsPlace.setState({ place })
}

export function openContactDialog(dialog: ContactDialog): void {
  useContactsPlace.setState({ dialog })
}

export function closeContactDialog(): void {
  useContactsPlace.setState({ dialog: null })
}
