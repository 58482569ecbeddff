import { DetailedError, Upload, type UploadOptions } from 'tus-js-client'
import { DomainError } from '#shared/domain/error.ts'
import { serverUrl } from '../desktop.ts'
import { refusalIn, unreachable } from '../http.ts'
import type { Bytes, KeptFile } from './kept-file.ts'

interface Sending {
  readonly file: Bytes
  readonly name: string
  readonly conversationId: string
  readonly token: string
  /** Where it goes on at the server; null begins. */
  readonly url: string | null
  readonly onUrl: (url: string) => void
  readonly onSent: (bytes: number) => void
  readonly onDone: () => void
  readonly onFailed: (refusal: DomainError) => void
  /** It cannot be read any more: moved, changed, or never a file. */
  readonly onGone: () => void
}

/** Each piece is a request of its own: the server looks again whether its sender may, and a cut line costs one piece. */
const pieceBytes = 8 * 1024 * 1024
const retryDelays = [300, 1000, 3000, 5000, 10_000]

/** Sends a file to the server from where it stood; answers how to stop. @see FILE-1 */
export function sendBytes(sending: Sending): () => Promise<void> {
  const { file, name, conversationId, token, url, onUrl, onSent, onDone, onFailed, onGone } = sending
  const upload = new Upload(file instanceof Blob ? file : new Blob(), {
    ...(file instanceof Blob ? {} : { fileReader: readerOf(file), uploadSize: file.size }),
    endpoint: `${serverUrl()}/api/uploads`,
    uploadUrl: url,
    chunkSize: pieceBytes,
    retryDelays,
    storeFingerprintForResuming: false,
    headers: { authorization: `Bearer ${token}` },
    metadata: { name, conversationId },
    onUploadUrlAvailable: () => {
      if (upload.url !== null) onUrl(upload.url)
    },
    onProgress: onSent,
    onShouldRetry: (error) => {
      const status = error.originalResponse?.getStatus() ?? 0
      // The browser calls a file that it cannot read a broken line.
      if (status === 0) void isReadable(file).then((readable) => readable || lose())
      return status === 0 || status >= 500 || status === 409 || status === 423 || status === 429
    },
    onSuccess: onDone,
    onError: (error) => onFailed(refusalOf(error)),
  })
  const lose = () => {
    void upload.abort()
    onGone()
  }
  upload.start()
  return () => upload.abort()
}

/** A kept file says so by itself. */
async function isReadable(file: Bytes): Promise<boolean> {
  if (!(file instanceof Blob)) return true
  return file
    .slice(0, 1)
    .arrayBuffer()
    .then(
      () => true,
      () => false,
    )
}

/** How tus reads a file that it does not hold. */
function readerOf(file: KeptFile): NonNullable<UploadOptions['fileReader']> {
  const slice = async (from: number, to: number) => ({
    value: await file.part(from, Math.min(to, file.size)),
    done: to >= file.size,
  })
  return { openFile: async () => ({ size: file.size, slice, close() {} }) }
}

/** Tells the server to throw away what arrived; it does so by itself later, where this does not reach it. */
export async function dropBytes(url: string, token: string): Promise<void> {
  const headers = { authorization: `Bearer ${token}`, 'tus-resumable': '1.0.0' }
  await fetch(url, { method: 'DELETE', headers }).catch(() => undefined)
}

function refusalOf(error: Error): DomainError {
  if (!(error instanceof DetailedError)) return unreachable()
  const body = error.originalResponse?.getBody() ?? ''
  // Resuming asks without a body: what is gone at the server is said by the status alone.
  if (body === '' && [403, 404, 410].includes(error.originalResponse?.getStatus() ?? 0)) {
    return new DomainError('not_found', 'file.unknown')
  }
  try {
    return body === '' ? unreachable() : refusalIn(JSON.parse(body))
  } catch {
    return unreachable()
  }
}
