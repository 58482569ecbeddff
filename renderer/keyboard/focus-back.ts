import { focusRegion } from './focus-next-region.ts'

/** What had the focus, and all it stands in, from within outwards. */
export type FocusTrail = readonly HTMLElement[]

export function focusTrail(): FocusTrail {
  const trail: HTMLElement[] = []
  for (let at = lastingFocus(); at !== null && at !== document.body; at = at.parentElement) trail.push(at)
  return trail
}

/** What is chosen from a menu goes with the menu; the button it hangs on stays. */
function lastingFocus(): HTMLElement | null {
  let element = document.activeElement
  for (let menu = menuOf(element); menu; menu = menuOf(element)) {
    element = document.querySelector(`[aria-controls="${menu.id}"]`)
  }
  return element instanceof HTMLElement ? element : null
}

function menuOf(element: Element | null): Element | null | undefined {
  return element?.closest('[role="menu"]')
}

/**
 * Focuses what had the focus before. Where that is gone, the nearest thing around it that takes the focus, or the heading
 * of the part of the window it was in; where all of that is gone, where one writes.
 */
export function focusBack(trail: FocusTrail): void {
  const there = trail.filter((element) => element.isConnected)
  if (there.some((element) => element.matches(focusable) && takesFocus(element))) return
  const heading = there.find(isPart)?.querySelector<HTMLElement>('h1, h2, h3')
  if (heading) {
    heading.tabIndex = -1
    if (takesFocus(heading)) return
  }
  ;['composer', 'conversation', 'list'].some(focusRegion)
}

const focusable = 'button, input, select, textarea, summary, a[href], [contenteditable="true"], [tabindex]'

/** Whether nothing at all has the focus. */
export function isFocusLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body
}

function isPart(element: HTMLElement): boolean {
  return element.matches('[data-region]:not([data-region="composer"]), [role="dialog"], main')
}

/** What hands the focus on to something within took it too. */
function takesFocus(element: HTMLElement): boolean {
  element.focus({ preventScroll: true })
  return element.contains(document.activeElement)
}
