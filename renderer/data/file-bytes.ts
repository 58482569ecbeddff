import { DomainError } from '#shared/domain/error.ts'
import type { FileFacts } from '#shared/domain/file.ts'
import { ask } from './ask.ts'
import { serverUrl } from './desktop.ts'
import { refusalIn, unreachable } from './http.ts'
import { running } from './runtime.ts'

/** Where a file is fetched, and with which right. @throws DomainError when nobody is signed in */
export function fileAddress(fileId: string): { readonly url: string; readonly authorization: string } {
  const token = running()?.token
  if (token === undefined) throw new DomainError('unauthenticated', 'session.missing')
  return { url: `${serverUrl()}/api/files/${encodeURIComponent(fileId)}`, authorization: `Bearer ${token}` }
}

/** The whole of a file, or its beginning, told as it comes. @throws DomainError */
export async function fetchFile(
  { id, mime }: FileFacts,
  {
    signal,
    onBytes,
    atMost,
  }: { readonly signal: AbortSignal; readonly onBytes: (bytes: number) => void; readonly atMost?: number },
): Promise<Blob> {
  const { url, authorization } = fileAddress(id)
  const headers = new Headers({ authorization })
  if (atMost !== undefined) headers.set('range', `bytes=0-${atMost - 1}`)
  const response = await fetch(url, { headers, signal }).catch(() => null)
  if (response === null) throw unreachable()
  if (!response.ok) throw refusalIn(await response.json().catch(() => null))
  const reader = response.body?.getReader()
  if (reader === undefined) return response.blob()
  const parts: Uint8Array<ArrayBuffer>[] = []
  let bytes = 0
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return new Blob(parts, { type: mime })
      parts.push(value)
      bytes += value.length
      onBytes(bytes)
    }
  } catch {
    throw unreachable()
  }
}

/** Whether one may still look at a file; without a line nothing is known against it. */
export async function isFileThere(fileId: string): Promise<boolean> {
  try {
    await ask('file:get', { fileId })
    return true
  } catch (error) {
    return !(error instanceof DomainError && error.code === 'not_found')
  }
}
