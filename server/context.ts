import type { Logger } from 'pino'
import type { News } from './domain/news.ts'
import type { Files } from './storage/files.ts'
import type { Storage } from './storage/storage.ts'
import type { UploadFiles } from './storage/upload-files.ts'
import type { Vault } from './storage/vault.ts'

/** Time as the server knows it; a tester's clock may run elsewhere. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number
  /** Runs once at `at` (or at once when that is past); the answer cancels it. */
  wake(at: number, run: () => void): () => void
}

/** What every use-case is given: nothing outside it knows the time, makes ids or throws dice. */
export interface Context {
  readonly storage: Storage
  /** Seals what must be read again but by nobody who only has the database. */
  readonly vault: Vault
  /** The bytes of uploaded pictures. */
  readonly pictureFiles: Files
  /** The bytes of files, arriving and kept. */
  readonly uploadFiles: UploadFiles
  readonly clock: Clock
  /** A fresh id; one made in a later millisecond sorts after. */
  readonly newId: () => string
  /** From 0 (included) to 1 (excluded). */
  readonly random: () => number
  /** Whether people may fill their wallets themselves: in the demo world and for tests. @see RP-9 */
  readonly playMoney: boolean
  readonly log: Logger
  /** Tells everyone concerned; called only after the commit. */
  readonly announce: (news: News) => void
}

/** Who asks: a signed-in person. */
export interface Who {
  readonly personId: string
}
