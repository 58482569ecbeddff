import { useEffect } from 'react'
import { isComposing } from '../keyboard/is-plain-enter.ts'
import { shellKeyOf } from './shell-keys.ts'

/** The keys that work wherever the focus is. */
export function useShellKeys(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const meant = isComposing(event) ? undefined : shellKeyOf(event)
      if (meant === undefined) return
      meant.run()
      event.preventDefault()
      event.stopPropagation()
    }
    window.addEventListener('keydown', press, { capture: true })
    return () => window.removeEventListener('keydown', press, { capture: true })
  }, [])
}
