import { join } from 'node:path'
import { app, BrowserWindow, type BrowserWindowConstructorOptions, nativeTheme, screen } from 'electron'
import { appOrigin } from './app-scheme.ts'
import type { RememberedStore } from './remembered.ts'
import { smallestWindow, windowPlace } from './window-place.ts'

/** Shown before the page has drawn anything, so that a dark desktop is not lit by a white flash. */
const emptyColour = { light: '#f4f5f7', dark: '#17181a' } as const
const placeSettlesAfterMs = 400
const drawsWithinMs = 2000

/** Opens the main window where it was last. The page learns its server through the preload script. */
export function openWindow(serverUrl: string, remembered: RememberedStore): BrowserWindow {
  const { place, maximized } = remembered.read()
  const window = new BrowserWindow({
    ...pageOptions(serverUrl),
    ...windowPlace(place, screens()),
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
  })
  if (maximized) window.maximize()
  showOnceDrawn(window)
  rememberPlace(window, remembered)
  void window.loadURL(`${appOrigin}/index.html`)
  return window
}

/** What every window of the program has in common: an own page in a sandbox, shown once it has drawn itself. */
export function pageOptions(serverUrl: string): BrowserWindowConstructorOptions {
  return {
    show: false,
    title: 'Qun',
    backgroundColor: nativeTheme.shouldUseDarkColors ? emptyColour.dark : emptyColour.light,
    webPreferences: {
      preload: join(app.getAppPath(), 'out', 'preload', 'preload.cjs'),
      additionalArguments: [`--qun-server-url=${serverUrl}`],
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  }
}

/**
 * Shows a window when it has drawn itself. Where that is never told (a graphics driver that stalls on a hidden window), it
 * is shown soon after its page is there all the same.
 */
export function showOnceDrawn(window: BrowserWindow): void {
  const show = () => {
    if (!window.isDestroyed() && !window.isVisible()) window.show()
  }
  window.once('ready-to-show', show)
  window.webContents.once('did-finish-load', () => setTimeout(show, drawsWithinMs))
}

/** Brings a window to the front from wherever it is: minimised, hidden or behind others. */
export function focusWindow(window: BrowserWindow | undefined): void {
  if (!window) return
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

function rememberPlace(window: BrowserWindow, remembered: RememberedStore): void {
  let pending: NodeJS.Timeout | undefined
  const save = () => {
    clearTimeout(pending)
    if (window.isDestroyed()) return
    remembered.write({ place: window.getNormalBounds(), maximized: window.isMaximized() })
  }
  const saveSoon = () => {
    clearTimeout(pending)
    pending = setTimeout(save, placeSettlesAfterMs)
  }
  window.on('resize', saveSoon)
  window.on('move', saveSoon)
  window.on('close', save)
}

function screens() {
  const main = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter((display) => display.id !== main.id)
  return [main, ...others].map((display) => display.workArea)
}
