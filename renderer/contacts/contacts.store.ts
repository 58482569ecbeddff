import { create } from 'zustand'

/** What the contacts section shows: a department (null: the root), or the people outside. */
export type ContactsPlace = { readonly type: 'department'; readonly id: string | null } | { readonly type: 'outside' }

export const useContactsPlace = create<{ readonly place: ContactsPlace | null }>()(() => ({ place: null }))

export function showContacts(place: ContactsPlace): void {
  useContactsPlace.setState({ place })
}
