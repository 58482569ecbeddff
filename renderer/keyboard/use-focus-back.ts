import { useLayoutEffect, useRef } from 'react'
import { type FocusTrail, focusBack, focusTrail, isFocusLost } from './focus-back.ts'

/** A dialog that closed this very moment, and where its focus goes unless another one opens or something else takes it. */
let closing: { readonly trail: FocusTrail; readonly timer: ReturnType<typeof setTimeout> } | null = null

/** While `opened`, something over the window has the focus; when it closes, what had it before has it again. */
export function useFocusBack(opened = true): void {
  // Asked while drawing: a menu it was chosen from may be gone once this is drawn.
  const before = useRef<FocusTrail | null>(null)
  if (!opened) before.current = null
  else before.current ??= focusTrail()
  useLayoutEffect(() => {
    if (!opened) return undefined
    const trail = takeOver() ?? before.current ?? []
    return () => giveBack(trail)
  }, [opened])
}

/** A dialog that stands in the place of another gives the focus back to where that one had it from. */
function takeOver(): FocusTrail | null {
  const trail = closing?.trail ?? null
  clearTimeout(closing?.timer)
  closing = null
  return trail
}

function giveBack(trail: FocusTrail): void {
  const atClose = document.activeElement
  clearTimeout(closing?.timer)
  const timer = setTimeout(() => {
    closing = null
    if (isFocusLost() || document.activeElement === atClose) focusBack(trail)
  })
  closing = { trail, timer }
}
