import { create } from 'zustand'

/** Set by whoever leads to the groups that wait for an owner; the list takes it up once. */
export const useNeedOwner = create<{ readonly wanted: boolean }>()(() => ({ wanted: false }))
