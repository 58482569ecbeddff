import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Id } from '#shared/domain/ids.ts'

/** A stretch of bytes, both ends included. */
export interface ByteRange {
  readonly start: number
  readonly end: number
}

/**
 * Files too large for memory, which arrive piece by piece and are read in stretches. The seam for another kind of store
 * (S3 with multipart uploads): nothing outside this interface knows where bytes lie. Each is under an id the server
 * made; no name from outside ever becomes a path.
 */
export interface UploadFiles {
  /** Makes room for one, still empty. */
  begin(id: string): Promise<void>
  /** How much has arrived, kept or not; null when there is none. */
  received(id: string): Promise<number | null>
  /** Writes what arrives behind `from`; once this resolves it survives. Answers how much there is now, also when `source` broke off. */
  append(id: string, from: number, source: Readable): Promise<number>
  /** The first bytes of what arrived. */
  head(id: string, length: number): Promise<Buffer>
  /** What arrived is whole: from now on it can be read. Twice does no harm. */
  keep(id: string): Promise<void>
  /** The kept bytes as a stream that is already open; null when there are none. */
  open(id: string, range: ByteRange | null): Promise<Readable | null>
  remove(id: string): Promise<void>
  /** Removes everything, kept or still arriving, of which `ids` does not know. */
  keepOnly(ids: ReadonlySet<string>): Promise<void>
}

/** Such files in a folder, which is made when it is missing. */
export async function openUploadFolder(folder: string): Promise<UploadFiles> {
  await mkdir(folder, { recursive: true })
  const pathOf = (id: string) => join(folder, Id.parse(id))
  const partOf = (id: string) => `${pathOf(id)}.part`
  return {
    begin: (id) => writeFile(partOf(id), '', { flag: 'wx', mode: 0o600 }),
    received: async (id) => (await sizeOf(partOf(id))) ?? sizeOf(pathOf(id)),
    append: (id, from, source) => append(partOf(id), from, source),
    head: async (id, length) => head((await sizeOf(partOf(id))) === null ? pathOf(id) : partOf(id), length),
    keep: async (id) => {
      if ((await sizeOf(partOf(id))) === null) return
      await rename(partOf(id), pathOf(id))
      await sync(folder)
    },
    open: (id, range) => openStream(pathOf(id), range),
    remove: async (id) => {
      await rm(partOf(id), { force: true })
      await rm(pathOf(id), { force: true })
    },
    keepOnly: async (ids) => {
      for (const name of await readdir(folder)) {
        if (!ids.has(name.replace(/\.part$/, ''))) await rm(join(folder, name), { force: true })
      }
    },
  }
}

async function append(part: string, from: number, source: Readable): Promise<number> {
  await pipeline(source, createWriteStream(part, { flags: 'r+', start: from, flush: true }))
  return (await sizeOf(part)) ?? 0
}

async function sizeOf(path: string): Promise<number | null> {
  const found = await stat(path).catch((error: unknown) => {
    if (Object(error).code === 'ENOENT') return null
    throw error
  })
  return found?.size ?? null
}

async function head(path: string, length: number): Promise<Buffer> {
  const file = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/** Makes a new name itself durable; Windows does so by itself and cannot open folders. */
async function sync(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function openStream(path: string, range: ByteRange | null): Promise<Readable | null> {
  return new Promise((resolve, reject) => {
    const stream = createReadStream(path, range ?? {})
    stream.once('open', () => resolve(stream))
    stream.once('error', (error) => (Object(error).code === 'ENOENT' ? resolve(null) : reject(error)))
  })
}
