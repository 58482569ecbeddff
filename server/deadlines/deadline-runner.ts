import type { Context } from '../context.ts'
import { type Work, write } from '../domain/once.ts'
import type { Db } from '../storage/storage.ts'

/** Something of which the moment is kept in storage, in milliseconds since 1970. */
export interface Due {
  readonly id: string
  readonly at: number
}

/** What happens by itself when its time has come. */
export interface Deadlines {
  /** What it does, for the log. */
  readonly name: string
  /** The first so many by time, due or not. */
  readonly soonest: (db: Db, limit: number) => Promise<readonly Due[]>
  /** Does one, so that it is no longer among the soonest at that moment. It may have changed since it was looked up. */
  readonly run: (work: Work, id: string) => Promise<void>
}

interface SetAside {
  readonly times: number
  readonly until: number
}

/** So many are run at once: they share a commit. */
const atOnce = 100
const minute = 60_000
/** However often one failed, it is tried again after this. */
const longestPause = 60 * minute

/**
 * Runs deadlines at their moment. What is due is read from storage, so a restart forgets nothing and what fell due
 * meanwhile is run at start. Each is a work of its own: one that fails is undone alone, set aside and tried again after
 * ever longer pauses, and the others go on.
 * @see TOOL-3
 */
export class DeadlineRunner {
  readonly #ctx: Context
  readonly #deadlines: Deadlines
  readonly #aside = new Map<string, SetAside>()
  #cancel: () => void = () => {}
  #nudged = false
  #stopped = false
  #turn: Promise<void> = Promise.resolve()

  constructor(ctx: Context, deadlines: Deadlines) {
    this.#ctx = ctx
    this.#deadlines = deadlines
  }

  /** Looks what is next; called at start and whenever a moment may have come nearer. */
  nudge(): void {
    if (this.#nudged) return
    this.#nudged = true
    this.#turn = this.#turn.then(async () => {
      this.#nudged = false
      await this.#look().catch((error: unknown) => {
        this.#ctx.log.error({ err: error, deadlines: this.#deadlines.name }, 'looking for deadlines failed')
        this.#wake(this.#ctx.clock.now() + minute)
      })
    })
  }

  /** Resolves when nothing is being run. */
  async stop(): Promise<void> {
    this.#stopped = true
    this.#cancel()
    await this.#turn
  }

  async #look(): Promise<void> {
    const ran = new Map<string, number>()
    while (!this.#stopped) {
      const soonest = await this.#soonest()
      const due = soonest.filter(({ tryAt }) => tryAt <= this.#ctx.clock.now())
      if (due.length === 0) return this.#wake(Math.min(...soonest.map(({ tryAt }) => tryAt)))
      await Promise.all(due.map((one) => this.#run(one, ran)))
    }
  }

  /** What was set aside does not crowd out the others. */
  async #soonest(): Promise<(Due & { readonly tryAt: number })[]> {
    const found = await this.#deadlines.soonest(this.#ctx.storage.read, atOnce + this.#aside.size)
    return found.map((one) => ({ ...one, tryAt: Math.max(one.at, this.#aside.get(one.id)?.until ?? one.at) }))
  }

  async #run({ id, at }: Due, ran: Map<string, number>): Promise<void> {
    try {
      if (ran.get(id) === at) throw new Error('it ran and is due still')
      await write(this.#ctx, (work) => this.#deadlines.run(work, id))
      ran.set(id, at)
      this.#aside.delete(id)
    } catch (error) {
      const times = (this.#aside.get(id)?.times ?? 0) + 1
      const pause = Math.min(minute * 2 ** (times - 1), longestPause)
      this.#aside.set(id, { times, until: this.#ctx.clock.now() + pause })
      this.#ctx.log.error({ err: error, deadlines: this.#deadlines.name, id, times, pause }, 'a deadline failed')
    }
  }

  #wake(at: number): void {
    this.#cancel()
    if (!this.#stopped && at < Number.POSITIVE_INFINITY) this.#cancel = this.#ctx.clock.wake(at, () => this.nudge())
  }
}
