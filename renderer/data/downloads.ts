import { create } from 'zustand'
import { DomainError } from '#shared/domain/error.ts'
import type { FileFacts } from '#shared/domain/file.ts'
import { context } from './context.ts'
import { desktop } from './desktop.ts'
import { saveBlob } from './export-card.ts'
import { fetchFile, fileAddress } from './file-bytes.ts'
import { unreachable } from './http.ts'

/** A file being saved on this machine. */
export type Download =
  | { readonly phase: 'none' }
  | { readonly phase: 'running'; readonly bytes: number }
  | { readonly phase: 'saved'; readonly name: string }
  | { readonly phase: 'failed'; readonly refusal: DomainError }

interface Running {
  readonly id: string
  readonly abort: AbortController
}

const useDownloads = create<{ readonly downloads: ReadonlyMap<string, Download> }>()(() => ({ downloads: new Map() }))
const running = new Map<string, Running>()
const none: Download = { phase: 'none' }

/** Saving one file: at a place that is chosen, told as it goes. @see FILE-1 */
export function useDownload(file: FileFacts): {
  readonly download: Download
  readonly start: () => void
  readonly stop: () => void
} {
  const download = useDownloads(({ downloads }) => downloads.get(file.id)) ?? none
  return { download, start: () => void save(file), stop: () => stop(file.id) }
}

async function save(file: FileFacts): Promise<void> {
  if (running.has(file.id)) return
  const own: Running = { id: context.newId(), abort: new AbortController() }
  running.set(file.id, own)
  const onBytes = (bytes: number) => put(file.id, { phase: 'running', bytes })
  try {
    put(file.id, await (desktop() === null ? saveInBrowser : saveOnDesktop)(file, own, onBytes))
  } catch (error) {
    const refusal = error instanceof DomainError ? error : unreachable()
    put(file.id, own.abort.signal.aborted ? none : { phase: 'failed', refusal })
  } finally {
    running.delete(file.id)
  }
}

/** The program writes it straight to the disk, so that its size does not matter. */
async function saveOnDesktop(
  { id, name, bytes }: FileFacts,
  own: Running,
  onBytes: (bytes: number) => void,
): Promise<Download> {
  const bridge = desktop()
  if (bridge === null) return none
  const off = bridge.on('download:progress', ({ downloadId, bytes: so }) => {
    if (downloadId === own.id) onBytes(so)
  })
  own.abort.signal.addEventListener('abort', () => void bridge.call('download:stop', own.id))
  try {
    const { authorization } = fileAddress(id)
    const ended = await bridge.call('download:file', { downloadId: own.id, fileId: id, name, bytes, authorization })
    if (ended.type === 'refused') throw new DomainError('not_found', 'file.unknown')
    if (ended.type === 'failed') throw unreachable()
    if (ended.type === 'unwritable') throw new DomainError('unavailable', 'file.unwritable')
    return ended.type === 'saved' ? { phase: 'saved', name: ended.name } : none
  } finally {
    off()
  }
}

async function saveInBrowser(file: FileFacts, own: Running, onBytes: (bytes: number) => void): Promise<Download> {
  onBytes(0)
  saveBlob(await fetchFile(file, { signal: own.abort.signal, onBytes }), file.name)
  return { phase: 'saved', name: file.name }
}

function stop(fileId: string): void {
  running.get(fileId)?.abort.abort()
}

function put(fileId: string, download: Download): void {
  useDownloads.setState(({ downloads }) => ({ downloads: new Map(downloads).set(fileId, download) }))
}
