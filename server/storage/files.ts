import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { Id } from '#shared/domain/ids.ts'

/** Bytes kept beside the database, each file under an id the server made; no name from outside ever becomes a path. */
export interface Files {
  /**
   * Writes down what arrives; it is not kept yet.
   * @throws TooManyBytesError as soon as there are more than `most`
   */
  receive(id: string, source: AsyncIterable<Uint8Array>, most: number): Promise<ReceivedFile>
  /** The kept bytes as a stream that is already open; null when there are none. */
  open(id: string): Promise<Readable | null>
  remove(id: string): Promise<void>
  /** Removes every file of which `ids` does not know, and what never finished arriving. */
  keepOnly(ids: ReadonlySet<string>): Promise<void>
}

/** Something that has arrived and waits to be judged. */
export interface ReceivedFile {
  bytes(): Promise<Buffer>
  /** Keeps its first `length` bytes for good: once this resolves, a power cut does not take them. */
  keep(length: number): Promise<void>
  drop(): Promise<void>
}

export class TooManyBytesError extends Error {
  override readonly name = 'TooManyBytesError'
}

/** Files in a folder, which is made when it is missing. */
export async function openFolder(folder: string): Promise<Files> {
  await mkdir(folder, { recursive: true })
  const pathOf = (id: string) => join(folder, Id.parse(id))
  const remove = (path: string) => rm(path, { force: true })
  return {
    receive: async (id, source, most) => {
      const path = pathOf(id)
      const part = `${path}.part`
      try {
        await writeNew(part, atMost(source, most))
      } catch (error) {
        await remove(part)
        throw error
      }
      return {
        bytes: () => readFile(part),
        keep: (length) => keep(part, path, folder, length),
        drop: () => remove(part),
      }
    },
    open: (id) => openStream(pathOf(id)),
    remove: (id) => remove(pathOf(id)),
    keepOnly: async (ids) => {
      for (const name of await readdir(folder)) if (!ids.has(name)) await remove(join(folder, name))
    },
  }
}

async function* atMost(source: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Uint8Array> {
  let taken = 0
  for await (const chunk of source) {
    taken += chunk.byteLength
    if (taken > most) throw new TooManyBytesError()
    yield chunk
  }
}

async function writeNew(path: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
  } finally {
    await file.close()
  }
}

async function keep(part: string, path: string, folder: string, length: number): Promise<void> {
  const file = await open(part, 'r+')
  try {
    await file.truncate(length)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(part, path)
  await syncFolder(folder)
}

/** Makes the new name itself durable; Windows does so by itself and cannot open folders. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

function openStream(path: string): Promise<Readable | null> {
  return new Promise((resolve, reject) => {
    const stream = createReadStream(path)
    stream.once('open', () => resolve(stream))
    stream.once('error', (error) => (Object(error).code === 'ENOENT' ? resolve(null) : reject(error)))
  })
}
