import { DomainError } from '#shared/domain/error.ts'
import type { ExportFormat } from '#shared/protocol/http.ts'
import { serverUrl } from './desktop.ts'
import { refusalIn, unreachable } from './http.ts'
import { usePreferences } from './preferences.store.ts'
import { running } from './runtime.ts'

/** Downloads the table of a card. @see TOOL-4 */
export async function exportCard(cardId: string, format: ExportFormat): Promise<void> {
  const token = running()?.token
  if (token === undefined) throw new DomainError('unauthenticated', 'session.missing')
  const language = usePreferences.getState().language === 'en' ? 'en' : 'zh'
  const address = `${serverUrl()}/api/cards/${encodeURIComponent(cardId)}/export?format=${format}&language=${language}`
  const response = await fetch(address, { headers: { authorization: `Bearer ${token}` } }).catch(() => null)
  if (response === null) throw unreachable()
  await saveAnswer(response, `${cardId}.${format}`)
}

/** Keeps an answer as a file, under the name the server gave it. @throws DomainError when it is a refusal */
export async function saveAnswer(response: Response, otherwise: string): Promise<void> {
  if (!response.ok) throw refusalIn(await response.json().catch(() => null))
  saveBlob(await response.blob(), nameIn(response.headers.get('content-disposition')) ?? otherwise)
}

/** Hands the page's own bytes over to be saved. */
export function saveBlob(content: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  // The browser reads the address after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

function nameIn(disposition: string | null): string | null {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1]
  if (encoded !== undefined) return decoded(encoded)
  return /filename="([^"]+)"/i.exec(disposition ?? '')?.[1] ?? null
}

function decoded(name: string): string | null {
  try {
    return decodeURIComponent(name)
  } catch {
    return null
  }
}
