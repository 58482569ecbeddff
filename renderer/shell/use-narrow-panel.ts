import { useEffect } from 'react'
import { useShell } from './shell.store.ts'
import { useCovering } from './use-covering.ts'

/** Puts the right panel away when the window becomes too narrow for it, and back when there is room again. */
export function useNarrowPanel(): void {
  const covering = useCovering('medium')
  useEffect(() => {
    useShell.setState({ panel: covering ? 'hidden' : 'shown' })
  }, [covering])
  useEffect(() => {
    if (!covering) return
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
  }, [covering])
}
