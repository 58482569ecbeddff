import type { DesktopBridge } from '#shared/desktop/bridge.ts'
import type { PopupMenu } from '#shared/desktop/popup-menu.ts'
import { isOff } from './is-off.ts'
import type { Menu, MenuAct, MenuEntry } from './menu.ts'

/** Lets the desktop program show a menu and runs what is chosen. `at` is a place in the page. */
export async function popUp(
  { heading, sections }: Menu,
  at: { readonly x: number; readonly y: number },
  bridge: DesktopBridge,
): Promise<void> {
  const acts: Pick<MenuAct, 'run'>[] = []
  const told = (act: Omit<MenuAct, 'icon'>) => ({
    id: acts.push(act) - 1,
    label: act.label,
    enabled: !isOff(act),
    whyNot: act.whyNot ?? null,
  })
  const toldEntry = (entry: MenuEntry): PopupMenu['sections'][number][number] =>
    'entries' in entry ? { label: entry.label, entries: entry.entries.map(told) } : told(entry)
  const chosen = await bridge.call('menu:popup', {
    at: { x: inWindow(at.x), y: inWindow(at.y) },
    heading: heading ?? null,
    sections: sections.filter((section) => section.length > 0).map((section) => section.map(toldEntry)),
  })
  if (chosen !== null) acts[chosen]?.run()
}

/** A row may reach beyond the window's edge, and a zoomed page has fractions. */
function inWindow(coordinate: number): number {
  return Math.max(0, Math.round(coordinate))
}
