import { shell } from 'electron'
import { safeExternalUrl } from './safe-external-url.ts'

/** The only way out to the browser or the mail program, and the only file that imports `shell`. Returns whether it opened. */
export async function openExternalSafe(text: string): Promise<boolean> {
  const url = safeExternalUrl(text)
  if (url === undefined) return false
  try {
    await shell.openExternal(url)
    return true
  } catch {
    return false
  }
}
