import { useMediaQuery } from '@mantine/hooks'
import { useEffect } from 'react'
import { useShell } from './shell.store.ts'

/** Below this the right panel lies over the conversation instead of beside it. The same number stands in GroupPanel.module.css. */
const query = '(max-width: 1000px)'

/** Whether a panel covers the conversation now. */
export function isNarrow(): boolean {
  return window.matchMedia(query).matches
}

/** Puts the right panel away when the window becomes too narrow for it, and back when there is room again. */
export function useNarrowPanel(): void {
  const narrow = useMediaQuery(query, window.matchMedia(query).matches, { getInitialValueInEffect: false })
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
