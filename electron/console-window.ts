import { BrowserWindow } from 'electron'
import { appOrigin } from './app-scheme.ts'
import { focusWindow, pageOptions, showOnceDrawn } from './window.ts'

let open: BrowserWindow | null = null

/** The management console beside the client, once: asked for again, it comes to the front. */
export function openConsoleWindow(serverUrl: string): void {
  if (open !== null && !open.isDestroyed()) {
    focusWindow(open)
    return
  }
  const window = new BrowserWindow({
    ...pageOptions(serverUrl),
    width: 1200,
    height: 780,
    minWidth: 1024,
    minHeight: 600,
  })
  open = window
  showOnceDrawn(window)
  window.once('closed', () => {
    open = null
  })
  void window.loadURL(`${appOrigin}/console.html`)
}

/** Nobody is signed in to the client any more: what was opened from it goes too. */
export function closeConsoleWindow(): void {
  open?.destroy()
}

/** Whether a window is the console: signals for the client are not meant for it. */
export function isConsoleWindow(window: BrowserWindow): boolean {
  return window === open
}
