import type { DesktopBridge } from '#shared/desktop/bridge.ts'

declare global {
  interface Window {
    readonly qun?: DesktopBridge
  }
}

/** The desktop program around the page; null in a browser. */
export function desktop(): DesktopBridge | null {
  return window.qun ?? null
}

/** Where the server is: what the desktop program was started for, or where the page came from. */
export function serverUrl(): string {
  return desktop()?.serverUrl ?? window.location.origin
}
