import type { Context } from '../context.ts'
import { write } from '../domain/once.ts'
import { finish } from '../features/end-card.ts'
import { wakeCard } from '../features/wake-card.ts'
import { cardsDue, nextCardDue } from '../storage/stores/cards.store.ts'

/** Ends or wakes at most this many cards in one transaction. */
const atOnce = 100

/**
 * Ends and wakes cards when their time has come. What is due is read from storage, so a restart forgets nothing and what fell due
 * meanwhile is ended at start.
 * @see TOOL-3
 */
export class CardDeadlines {
  readonly #ctx: Context
  #cancel: () => void = () => {}
  #stopped = false
  #turn: Promise<void> = Promise.resolve()

  constructor(ctx: Context) {
    this.#ctx = ctx
  }

  /** Looks what is next; called at start and whenever a card was written. */
  nudge(): void {
    this.#turn = this.#turn
      .then(() => this.#look())
      .catch((error: unknown) => {
        this.#ctx.log.error({ err: error }, 'looking for due cards failed')
      })
  }

  async stop(): Promise<void> {
    this.#stopped = true
    this.#cancel()
    await this.#turn
  }

  async #look(): Promise<void> {
    this.#cancel()
    if (this.#stopped) return
    const next = await nextCardDue(this.#ctx.storage.read)
    if (next === null) return
    if (next > this.#ctx.clock.now()) this.#cancel = this.#ctx.clock.wake(next, () => this.nudge())
    else await this.#end()
  }

  async #end(): Promise<void> {
    await write(this.#ctx, async (work) => {
      for (const card of await cardsDue(work.db, work.now, atOnce)) {
        const isOver = card.endsAt !== null && card.endsAt <= work.now
        await (isOver ? finish(work, card, null) : wakeCard(work, card))
      }
    })
  }
}
