import type { Kysely } from 'kysely'
import type { Tables } from './tables.ts'

/** What stores run their queries on. */
export type Db = Kysely<Tables>

/** The one door to what is kept. Only `sqlite.ts` (and later `postgres.ts`) differ. */
export interface Storage {
  /** Sees only what is committed. */
  readonly read: Db
  /**
   * Runs `work` alone, undoes it whole when it throws, and resolves only once it is durable.
   * Works that wait at the same moment share one commit; `work` must await nothing but its own queries.
   */
  write<Result>(work: (db: Db) => Promise<Result>): Promise<Result>
  /**
   * As `write`, but behind all others and alone in its commit, which does not wait for the disk: a power cut may undo it
   * as long as nothing was written after it. For what nobody was promised and can be done again.
   */
  writeBehind<Result>(work: (db: Db) => Promise<Result>): Promise<Result>
  close(): Promise<void>
}
