import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'

/** The server process that has a data folder, and where it listens. */
const Holder = z.strictObject({ pid: z.number(), url: z.string() })
type Holder = z.infer<typeof Holder>

/** A server process has the folder to itself. `holder` null: it does not listen yet. */
export class FolderHeldError extends Error {
  override readonly name = 'FolderHeldError'
  readonly holder: Holder | null

  constructor(holder: Holder | null) {
    super('another server process holds the folder')
    this.holder = holder
  }
}

export interface HeldFolder {
  /** Tells whoever is kept off where the holder is to be found. */
  listensAt(url: string): void
  letGo(): void
}

const sqliteBusy = 5

/**
 * Keeps every other server process off a data folder until it is let go or this process ends, however it ends: the lock
 * is the operating system's own, as SQLite takes it on Linux, macOS and Windows alike. The file itself stays, empty.
 * @throws FolderHeldError
 * @see docs/decisions/0022-one-process-a-folder.md
 */
export function holdFolder(folder: string): HeldFolder {
  const note = join(folder, 'server.json')
  const lock = new DatabaseSync(join(folder, 'server.lock'))
  try {
    // With a journal on the disk SQLite would begin one for an empty file.
    lock.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    throw Object(error).errcode === sqliteBusy ? new FolderHeldError(readHolder(note)) : error
  }
  const forget = () => rmSync(note, { force: true })
  forget()
  return {
    listensAt: (url) => writeFileSync(note, JSON.stringify({ pid: process.pid, url } satisfies Holder)),
    letGo: () => {
      forget()
      lock.close()
    },
  }
}

function readHolder(note: string): Holder | null {
  try {
    return Holder.parse(JSON.parse(readFileSync(note, 'utf8')))
  } catch {
    return null
  }
}
