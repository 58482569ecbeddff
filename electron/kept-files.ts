import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { PickedFile } from '#shared/desktop/bridge.ts'

const Place = z.strictObject({ path: z.string(), bytes: z.number(), lastModified: z.number() })
type Place = z.infer<typeof Place>
const Kept = z.record(z.string(), Place)

const mostPicked = 500
const mostKept = 500

/** Where files lie that are on their way to the server, so that an upload goes on after a restart of the program. */
export interface KeptFiles {
  /** The person chose, dropped or pasted these; what was not picked can be neither kept nor read. */
  picked(files: readonly PickedFile[]): void
  /** Remembers a picked file's place under an upload's id; false where nothing like it was picked. */
  keep(wanted: { readonly uploadId: string } & Omit<PickedFile, 'path'>): boolean
  /** A part of it; null where the file is gone, or is another one by now. */
  read(part: {
    readonly uploadId: string
    readonly from: number
    readonly to: number
  }): Promise<Uint8Array<ArrayBuffer> | null>
  letGo(uploadIds: readonly string[]): void
}

/**
 * Paths never come from a page nor go to one: the preload script tells what was picked, and a page may only say which of
 * those to remember. @see FILE-1
 */
export function createKeptFiles(folder: string): KeptFiles {
  const file = join(folder, 'kept-files.json')
  const kept = new Map(Object.entries(load(file)))
  let recent: readonly PickedFile[] = []
  const save = () => {
    mkdirSync(folder, { recursive: true })
    writeFileSync(`${file}.new`, JSON.stringify(Object.fromEntries(kept)), { mode: 0o600 })
    renameSync(`${file}.new`, file)
  }
  return {
    picked(files) {
      recent = [...files, ...recent].slice(0, mostPicked)
    },
    keep({ uploadId, name, bytes, lastModified }) {
      const found = recent.find((one) => one.name === name && one.bytes === bytes && one.lastModified === lastModified)
      if (found === undefined) return false
      kept.set(uploadId, { path: found.path, bytes, lastModified })
      for (const [oldest] of [...kept].slice(0, Math.max(0, kept.size - mostKept))) kept.delete(oldest)
      save()
      return true
    },
    async read({ uploadId, from, to }) {
      const place = kept.get(uploadId)
      return place === undefined ? null : readPart(place, from, to)
    },
    letGo(uploadIds) {
      if (uploadIds.filter((uploadId) => kept.delete(uploadId)).length > 0) save()
    },
  }
}

async function readPart(
  { path, bytes, lastModified }: Place,
  from: number,
  to: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const { size, mtimeMs } = await stat(path)
    if (size !== bytes || Math.trunc(mtimeMs) !== lastModified) return null
    const source = await open(path)
    try {
      const part = new Uint8Array(Math.max(0, Math.min(to, bytes) - from))
      const { bytesRead } = await source.read(part, 0, part.length, from)
      return bytesRead === part.length ? part : null
    } finally {
      await source.close()
    }
  } catch {
    return null
  }
}

function load(file: string): z.infer<typeof Kept> {
  try {
    return Kept.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return {}
  }
}
