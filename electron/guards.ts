import { app, session, type WebContents } from 'electron'
import { openExternalSafe } from './open-external-safe.ts'
import { isOwnPage } from './own-page.ts'

/** What a page may ask of Chromium; everything else is refused without asking anyone. */
const granted: ReadonlySet<string> = new Set(['clipboard-sanitized-write', 'persistent-storage', 'fullscreen'])

/**
 * Keeps every window, whoever opens it, on the program's own pages and without rights it does not need. Camera and
 * microphone are there only while a page says that it sits in a room. @see MEET-4
 */
export function attachGuards(mayUseMedia: () => boolean): void {
  app.on('web-contents-created', (_event, contents) => guard(contents))
  session.defaultSession.setPermissionRequestHandler((contents, permission, answer, { isMainFrame }) => {
    const own = isOwnPage(contents.getURL())
    answer(own && (granted.has(permission) || (permission === 'media' && isMainFrame && mayUseMedia())))
  })
  session.defaultSession.setPermissionCheckHandler((_contents, permission, origin) => {
    return isOwnPage(origin) && (granted.has(permission) || (permission === 'media' && mayUseMedia()))
  })
}

function guard(contents: WebContents): void {
  contents.on('will-navigate', (event, url) => {
    if (isOwnPage(url)) return
    event.preventDefault()
    void openExternalSafe(url)
  })
  contents.on('will-redirect', (event, url) => {
    if (!isOwnPage(url)) event.preventDefault()
  })
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame) event.preventDefault()
  })
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    void openExternalSafe(url)
    return { action: 'deny' }
  })
}
