import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { app, BrowserWindow, dialog, net } from 'electron'
import type { z } from 'zod'
import type { desktopCalls } from '#shared/desktop/bridge.ts'
import { cleanFileName } from '#shared/domain/clean-file-name.ts'

type Wanted = z.infer<(typeof desktopCalls)['download:file']['input']>
type Ended = z.infer<(typeof desktopCalls)['download:file']['output']>

/** Files on their way to the disk. */
export interface Downloads {
  save(wanted: Wanted): Promise<Ended>
  stop(downloadId: string): void
}

const progressEveryMs = 200
/** Why a place cannot be written: it is full, forbidden, in use, gone, or a folder. */
const diskSays = new Set(
  'ENOSPC EDQUOT EFBIG EACCES EPERM EROFS EBUSY ENOENT ENOTDIR EISDIR ENAMETOOLONG EIO EMFILE'.split(' '),
)

/**
 * Saves files of the one server this program is for, at a place the person chooses, straight from the line to the disk.
 * A page can name the file, not the place: neither path nor address comes from it.
 */
export function createDownloads(serverUrl: string, tell: (downloadId: string, bytes: number) => void): Downloads {
  const running = new Map<string, AbortController>()
  return {
    async save(wanted) {
      const path = await askWhere(cleanFileName(wanted.name))
      if (path === null) return { type: 'notChosen' }
      const abort = new AbortController()
      running.set(wanted.downloadId, abort)
      try {
        return await fetchTo(path, wanted, abort.signal)
      } finally {
        running.delete(wanted.downloadId)
      }
    },
    stop: (downloadId) => running.get(downloadId)?.abort(),
  }

  async function fetchTo(
    path: string,
    { downloadId, fileId, bytes, authorization }: Wanted,
    signal: AbortSignal,
  ): Promise<Ended> {
    const part = `${path}.part`
    try {
      const response = await net.fetch(`${serverUrl}/api/files/${fileId}`, { headers: { authorization }, signal })
      if (!response.ok || response.body === null) return { type: response.status >= 500 ? 'failed' : 'refused' }
      const counted = counting((so) => tell(downloadId, so))
      // Node's and the page's streams are the same thing under two declarations.
      const body = Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0])
      await pipeline(body, counted.stream, createWriteStream(part), { signal })
      if (counted.bytes() !== bytes) throw new Error('the line ended before the file did')
      await rename(part, path)
      return { type: 'saved', name: basename(path) }
    } catch (error) {
      await rm(part, { force: true }).catch(() => undefined)
      if (signal.aborted) return { type: 'stopped' }
      return { type: diskSays.has(Object(error).code) ? 'unwritable' : 'failed' }
    }
  }
}

async function askWhere(name: string): Promise<string | null> {
  const options = { defaultPath: join(app.getPath('downloads'), name) }
  const window = BrowserWindow.getFocusedWindow()
  const { canceled, filePath } = await (window === null
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(window, options))
  return canceled || filePath === undefined || filePath === '' ? null : filePath
}

/** Lets bytes through and says now and then how many there were. */
function counting(tell: (bytes: number) => void): { readonly stream: Transform; readonly bytes: () => number } {
  let bytes = 0
  let toldAt = 0
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length
      const now = performance.now()
      if (now - toldAt >= progressEveryMs) {
        toldAt = now
        tell(bytes)
      }
      done(null, chunk)
    },
  })
  return { stream, bytes: () => bytes }
}
