import { create } from 'zustand'

/** What is being searched for in the contacts section; empty shows the chosen place. */
export const useContactsSearch = create<{ readonly typed: string }>()(() => ({ typed: '' }))
