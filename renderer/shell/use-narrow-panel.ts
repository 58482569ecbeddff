import { useMediaQuery } from '@mantine/hooks'
import { useEffect } from 'react'
import { useShell } from './shell.store.ts'

/** Below this the right panel lies over the conversation instead of beside it. The same number stands in SidePanel.module.css. */
const query = '(max-width: 1000px)'

/** Whether a panel covers the conversation now. */
export function isNarrow(): boolean {
  return window.matchMedia(query).matches
}

/** The same, told anew when the window changes. */
export function useIsNarrow(): boolean {
  return useMediaQuery(query, isNarrow(), { getInitialValueInEffect: false })
}

/** Puts the right panel away when the window becomes too narrow for it, and back when there is room again. */
export function useNarrowPanel(): void {
  const narrow = useIsNarrow()
  useEffect(() => {
    useShell.setState({ panel: narrow ? 'hidden' : 'shown' })
  }, [narrow])
  useEffect(() => {
    if (!narrow) return
    // Looked at before anything answers the key: a dialog that goes with it was what the key meant.
    let covered = false
    const look = () => {
      covered = document.querySelector('[role="dialog"], [role="menu"]') !== null
    }
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented || covered) return
      useShell.setState({ panel: 'hidden' })
    }
    window.addEventListener('keydown', look, { capture: true })
    window.addEventListener('keydown', press)
    return () => {
      window.removeEventListener('keydown', look, { capture: true })
      window.removeEventListener('keydown', press)
    }
  }, [narrow])
}
