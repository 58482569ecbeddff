/** How far a hand may slip between pressing and letting go, in CSS pixels. */
const slip = 4

const pressable = 'button, a[href], summary, [role="option"], [role="treeitem"], [role="menuitem"], [role="tab"]'

/**
 * What was pressed is what is meant, also where the page moves under the pointer before it is let go: a list that gets a
 * message, a card that grows. A browser gives such a click to whatever encloses both places, and nothing would happen.
 */
export function keepPresses(page: Document): void {
  let pressed: { readonly target: HTMLElement; readonly x: number; readonly y: number } | null = null
  const forget = () => {
    pressed = null
  }
  const down = ({ button, isPrimary, target, clientX: x, clientY: y }: PointerEvent) => {
    const found = target instanceof Element ? target.closest<HTMLElement>(pressable) : null
    pressed = button === 0 && isPrimary && found !== null ? { target: found, x, y } : null
  }
  const up = ({ target, clientX, clientY }: PointerEvent) => {
    const held = pressed
    forget()
    if (held === null || (target instanceof Node && held.target.contains(target))) return
    // Whoever goes elsewhere before letting go has thought better of it.
    if (Math.hypot(clientX - held.x, clientY - held.y) > slip) return
    // After the click that the browser gives away.
    setTimeout(() => held.target.click())
  }
  page.addEventListener('pointerdown', down, { capture: true })
  page.addEventListener('pointerup', up, { capture: true })
  page.addEventListener('pointercancel', forget, { capture: true })
}
