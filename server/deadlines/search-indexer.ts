import type { Context } from '../context.ts'
import { indexPortion, mergePortion } from '../domain/messages/index-words.ts'

/** Messages gather for so long before their words are put into the index, in milliseconds. */
const gathering = 2000
/** Then at most so many portions follow each other. */
const portions = 100

/**
 * Puts words into the index behind the back of whoever speaks: an acknowledgement never waits for it. What waits is kept
 * in storage, so a restart goes on where it stopped, and a search looks for what waits itself.
 * @see MSG-4
 */
export class SearchIndexer {
  readonly #ctx: Context
  #cancel: (() => void) | null = null
  #stopped = false
  #running: Promise<void> = Promise.resolve()

  constructor(ctx: Context) {
    this.#ctx = ctx
  }

  /** Something was said; called at start too. */
  nudge(): void {
    if (this.#stopped || this.#cancel !== null) return
    this.#cancel = this.#ctx.clock.wake(this.#ctx.clock.now() + gathering, () => {
      this.#cancel = null
      this.#running = this.#running
        .then(() => this.#index())
        .catch((error: unknown) => this.#ctx.log.error({ err: error }, 'indexing messages failed'))
    })
  }

  async stop(): Promise<void> {
    this.#stopped = true
    this.#cancel?.()
    await this.#running
  }

  async #index(): Promise<void> {
    for (let portion = 0; portion < portions && !this.#stopped; portion += 1) {
      const indexed = await indexPortion(this.#ctx)
      const merged = await mergePortion(this.#ctx)
      if (!indexed && !merged) return
    }
    this.nudge()
  }
}
