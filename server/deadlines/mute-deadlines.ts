import type { Context } from '../context.ts'
import { endMuteAll } from '../domain/groups/set-switches.ts'
import { write } from '../domain/once.ts'
import { mutesDue, nextMuteEnd } from '../storage/stores/conversations.store.ts'

/** Ends at most this many in one transaction. */
const atOnce = 100

/** Ends common mutes when their time has come; read from storage, so that a restart forgets none. */
export class MuteDeadlines {
  readonly #ctx: Context
  #cancel: () => void = () => {}
  #stopped = false
  #turn: Promise<void> = Promise.resolve()

  constructor(ctx: Context) {
    this.#ctx = ctx
  }

  /** Looks what is next; called at start and whenever a common mute with an end began. */
  nudge(): void {
    this.#turn = this.#turn
      .then(() => this.#look())
      .catch((error: unknown) => {
        this.#ctx.log.error({ err: error }, 'looking for mutes to end failed')
      })
  }

  async stop(): Promise<void> {
    this.#stopped = true
    this.#cancel()
    await this.#turn
  }

  async #look(): Promise<void> {
    this.#cancel()
    while (!this.#stopped) {
      const next = await nextMuteEnd(this.#ctx.storage.read)
      if (next === null) return
      if (next > this.#ctx.clock.now()) {
        this.#cancel = this.#ctx.clock.wake(next, () => this.nudge())
        return
      }
      await write(this.#ctx, async (work) => {
        for (const conversationId of await mutesDue(work.db, work.now, atOnce)) await endMuteAll(work, conversationId)
      })
    }
  }
}
