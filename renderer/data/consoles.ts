import type { Console } from '#shared/console/http.ts'
import { ask } from './ask.ts'
import { desktop } from './desktop.ts'

/** The consoles that whoever is signed in may open; none for most people. @see ADM-1 */
export async function listConsoles(): Promise<readonly Console[]> {
  const { consoles } = await ask('consoles:list', {})
  return consoles
}

/** A window of its own in the desktop program, another tab in a browser. */
export function openConsole(): void {
  const bridge = desktop()
  if (bridge === null) window.open('/console.html', '_blank', 'noopener')
  else bridge.call('console:open', undefined).catch(() => undefined)
}

/** In the desktop program a console goes with whoever opened it; a browser's tab hears it from the server. @see ADM-3 */
export function closeConsole(): void {
  desktop()
    ?.call('console:close', undefined)
    .catch(() => undefined)
}
