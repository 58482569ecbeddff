import { useEffect, useRef } from 'react'

/** When a change of `mode` took the focused control away, the focus goes to `next()` instead of getting lost. */
export function useKeptFocus(mode: string, next: () => HTMLElement | null): void {
  const before = useRef(mode)
  useEffect(() => {
    if (before.current === mode) return
    before.current = mode
    if (document.activeElement === document.body) next()?.focus({ preventScroll: true })
  })
}
