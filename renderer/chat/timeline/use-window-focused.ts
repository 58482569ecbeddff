import { useSyncExternalStore } from 'react'

/** Whether a person can be looking at this window: it is visible and has the focus. */
export function useWindowFocused(): boolean {
  return useSyncExternalStore(subscribe, focused)
}

function subscribe(changed: () => void): () => void {
  window.addEventListener('focus', changed)
  window.addEventListener('blur', changed)
  document.addEventListener('visibilitychange', changed)
  return () => {
    window.removeEventListener('focus', changed)
    window.removeEventListener('blur', changed)
    document.removeEventListener('visibilitychange', changed)
  }
}

function focused(): boolean {
  return document.visibilityState === 'visible' && document.hasFocus()
}
