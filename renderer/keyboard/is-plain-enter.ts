interface KeyPress {
  readonly key: string
  readonly isComposing?: boolean
  readonly keyCode?: number
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly nativeEvent?: { readonly isComposing: boolean; readonly keyCode: number }
}

/**
 * Enter without modifiers that really means Enter: never while an input method composes (229 is what it sends instead),
 * and at once after it committed.
 */
export function isPlainEnter(event: KeyPress): boolean {
  return isEnter(event) && !event.shiftKey && !event.ctrlKey && !event.metaKey && !event.altKey
}

/** Enter with any modifiers, outside of composition. */
export function isEnter(event: KeyPress): boolean {
  return event.key === 'Enter' && !isComposing(event)
}

/** Whether an input method is at work on this very key. */
export function isComposing(event: KeyPress): boolean {
  const { isComposing: composing, keyCode } = event.nativeEvent ?? {
    isComposing: event.isComposing,
    keyCode: event.keyCode,
  }
  return composing === true || keyCode === 229
}
