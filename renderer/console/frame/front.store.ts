import { useEffect } from 'react'
import { create } from 'zustand'

/** How many dialogs stand in front of the page and of what is open beside it. */
export const useFront = create<{ readonly dialogs: number }>()(() => ({ dialogs: 0 }))

/** Escape closes what is in front and leaves what is behind it. */
export function useInFront(): void {
  useEffect(() => {
    const count = (more: 1 | -1) => useFront.setState(({ dialogs }) => ({ dialogs: dialogs + more }))
    count(1)
    return () => count(-1)
  }, [])
}
