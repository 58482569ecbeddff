import type { Db } from './storage.ts'

/** The statements around works; each step runs at once. */
export interface TransactionControl {
  /** Whether commits from now on wait for the disk. */
  insist(onDisk: boolean): void
  begin(): void
  mark(): void
  undoToMark(): void
  release(): void
  commit(): void
  rollback(): void
}

interface Waiting {
  readonly run: () => Promise<void>
  readonly settle: () => void
  readonly fail: (error: unknown) => void
}

/** So many commits go before a work that may wait, while there are any. */
const patience = 20

/**
 * Puts all works that wait at one turn of the event loop into one transaction, each behind a savepoint of its own:
 * a work that throws is undone alone, and nobody hears of success before the common commit. Works that may wait come one by one,
 * behind all others, and their commits do not wait for the disk.
 */
export class GroupCommit {
  readonly #db: Db
  readonly #control: TransactionControl
  #queue: Waiting[] = []
  readonly #behind: Waiting[] = []
  #waited = 0
  #draining: Promise<void> | null = null

  constructor(db: Db, control: TransactionControl) {
    this.#db = db
    this.#control = control
  }

  add<Result>(work: (db: Db) => Promise<Result>): Promise<Result> {
    return this.#addTo(() => this.#queue, work)
  }

  addBehind<Result>(work: (db: Db) => Promise<Result>): Promise<Result> {
    return this.#addTo(() => this.#behind, work)
  }

  #addTo<Result>(queue: () => Waiting[], work: (db: Db) => Promise<Result>): Promise<Result> {
    return new Promise((resolve, reject) => {
      let outcome: () => void = () => reject(new Error('the work never ran'))
      queue().push({
        run: async () => {
          const result = await work(this.#db)
          outcome = () => resolve(result)
        },
        settle: () => outcome(),
        fail: (error) => {
          outcome = () => reject(error)
        },
      })
      this.#draining ??= new Promise((drained) => {
        setImmediate(() => void this.#drain().finally(drained))
      })
    })
  }

  /** Resolves when nothing is waiting or running. */
  async idle(): Promise<void> {
    while (this.#draining !== null) await this.#draining
  }

  async #drain(): Promise<void> {
    while (this.#queue.length + this.#behind.length > 0) {
      const { batch, onDisk } = this.#next()
      await this.#commit(batch, onDisk)
      for (const waiting of batch) waiting.settle()
      // Let the sockets speak between two commits, so that the next batch can gather.
      if (this.#queue.length + this.#behind.length > 0) await new Promise((next) => setImmediate(next))
    }
    this.#draining = null
  }

  /** What goes into the next commit, and whether that waits for the disk. */
  #next(): { readonly batch: readonly Waiting[]; readonly onDisk: boolean } {
    const turnOfBehind = this.#queue.length === 0 || (this.#behind.length > 0 && this.#waited >= patience)
    this.#waited = turnOfBehind ? 0 : this.#waited + 1
    if (turnOfBehind) return { batch: this.#behind.splice(0, 1), onDisk: false }
    const batch = this.#queue
    this.#queue = []
    return { batch, onDisk: true }
  }

  async #commit(batch: readonly Waiting[], onDisk: boolean): Promise<void> {
    try {
      this.#control.insist(onDisk)
      this.#control.begin()
      for (const waiting of batch) await this.#runOne(waiting)
      this.#control.commit()
    } catch (error) {
      this.#undo()
      for (const waiting of batch) waiting.fail(error)
    }
  }

  async #runOne(waiting: Waiting): Promise<void> {
    this.#control.mark()
    try {
      await waiting.run()
    } catch (error) {
      this.#control.undoToMark()
      waiting.fail(error)
    }
    this.#control.release()
  }

  #undo(): void {
    try {
      this.#control.rollback()
    } catch {
      // A failed COMMIT (a full disk) may have rolled back already; there is nothing left to undo.
    }
  }
}
