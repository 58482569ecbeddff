import { type ComponentProps, type MouseEvent, useState } from 'react'
import { desktop } from '../data/desktop.ts'
import { DrawnMenu } from './DrawnMenu.tsx'
import type { Menu } from './menu.ts'
import { popUp } from './pop-up.ts'

interface ContextMenuProps extends ComponentProps<'div'> {
  /** What a right-click there, or the menu key, offers at that moment; null where it offers nothing. */
  readonly menuAt: (target: Element) => Menu | null
}

/** A place whose parts have menus: the system's own in the desktop program, drawn ones in a browser. */
export function ContextMenu({ menuAt, ...place }: ContextMenuProps) {
  const [drawn, setDrawn] = useState<ComponentProps<typeof DrawnMenu>['drawn']>(null)
  const open = (event: MouseEvent) => {
    const menu = event.target instanceof Element ? menuAt(event.target) : null
    if (menu === null) return
    event.preventDefault()
    const at = { x: event.clientX, y: event.clientY }
    const bridge = desktop()
    if (bridge === null) setDrawn({ menu, at })
    else void popUp(menu, at, bridge)
  }
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: its parts are what one right-clicks, and the menu key reaches it from them. */}
      <div {...place} onContextMenu={open} />
      {desktop() === null && <DrawnMenu drawn={drawn} />}
    </>
  )
}
