import type { ConsoleExport } from '#shared/console/http.ts'
import { ImportSummary } from '#shared/console/import.ts'
import { DomainError } from '#shared/domain/error.ts'
import type { TableFormat } from '#shared/protocol/http.ts'
import { serverUrl } from '../desktop.ts'
import { saveAnswer } from '../export-card.ts'
import { refusalIn, unreachable } from '../http.ts'
import { usePreferences } from '../preferences.store.ts'
import { consoleToken } from './console-line.ts'

/** Sends a file of people to be checked; nothing of the directory changes yet. @throws DomainError @see ADM-5 */
export async function uploadImport(file: Blob): Promise<ImportSummary> {
  const response = await fetch(`${serverUrl()}/api/console/import`, {
    method: 'POST',
    headers: { authorization: bearer(), 'content-type': 'application/octet-stream' },
    body: file,
  }).catch(() => null)
  if (response === null) throw unreachable()
  const body: unknown = await response.json().catch(() => null)
  if (!response.ok) throw refusalIn(body)
  const parsed = ImportSummary.safeParse(body)
  if (!parsed.success) throw new DomainError('outdated', 'protocol.tooNew')
  return parsed.data
}

/** Downloads a table of the console, cut by the list's own filter. @throws DomainError @see ADM-5, ADM-6 */
export async function exportFromConsole(what: ConsoleExport, format: TableFormat, filter: unknown): Promise<void> {
  const query = new URLSearchParams({
    format,
    language: usePreferences.getState().language === 'en' ? 'en' : 'zh',
    filter: JSON.stringify(filter),
  })
  const address = `${serverUrl()}/api/console/export/${what}?${query}`
  const response = await fetch(address, { headers: { authorization: bearer() } }).catch(() => null)
  if (response === null) throw unreachable()
  await saveAnswer(response, `${what}.${format}`)
}

/** The picture a robot has as its avatar. @throws DomainError @see ROB-6 */
export async function fetchRobotPicture(robotId: string, pictureId: string, signal: AbortSignal): Promise<Blob> {
  const [robot, picture] = [robotId, pictureId].map(encodeURIComponent)
  const address = `${serverUrl()}/api/console/robots/${robot}/pictures/${picture}`
  const headers = { authorization: bearer() }
  const response = await fetch(address, { headers, signal, cache: 'no-store' }).catch(() => null)
  if (response === null) throw unreachable()
  if (!response.ok) throw refusalIn(await response.json().catch(() => null))
  return response.blob()
}

function bearer(): string {
  const token = consoleToken()
  if (token === null) throw new DomainError('unauthenticated', 'console.session')
  return `Bearer ${token}`
}
