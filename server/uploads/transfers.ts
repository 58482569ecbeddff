import type { Context } from '../context.ts'
import type { News } from '../domain/news.ts'

/** Bytes on their way to or from somebody. */
interface Transfer {
  readonly personId: string
  readonly tokenHash: string
  /** Rejects once they may not go on. */
  readonly allowed: () => Promise<unknown>
  readonly cut: () => void
}

/**
 * Uploads and downloads that are running. Being removed from a group, or signed out, ends those that lived by it, at once
 * and not only at the next request. @see FILE-4
 */
export class Transfers {
  readonly #running = new Set<Transfer>()

  /** Answers how to tell that it is over. */
  watch(transfer: Transfer): () => void {
    this.#running.add(transfer)
    return () => this.#running.delete(transfer)
  }

  /** After a commit: who left somewhere, or was signed out, is looked at again. */
  heard(ctx: Context, { left, signedOut }: News): void {
    if (this.#running.size === 0 || left.length + signedOut.length === 0) return
    const leavers = new Set(left.map(({ personId }) => personId))
    for (const transfer of this.#running) {
      const ended = signedOut.some((who) =>
        'personId' in who ? who.personId === transfer.personId : who.tokenHash === transfer.tokenHash,
      )
      if (ended) transfer.cut()
      else if (leavers.has(transfer.personId)) {
        transfer.allowed().catch(() => {
          ctx.log.info({ personId: transfer.personId }, 'a transfer was cut: its membership has ended')
          transfer.cut()
        })
      }
    }
  }
}
