import type { Context } from '../context.ts'
import { letGoDepartmentGroup } from '../domain/departments/let-go-department-group.ts'
import { leastPeople } from '../domain/departments/plan-department.ts'
import { syncDepartmentGroups } from '../domain/departments/sync-department-groups.ts'
import { type Work, write } from '../domain/once.ts'
import { departmentsWithoutGroup } from '../storage/stores/department-facts.store.ts'
import { linksOfEnterprise } from '../storage/stores/department-groups.store.ts'
import { findTurn, saveTurn, turnsUnderWay } from '../storage/stores/department-turns.store.ts'
import type { Tables } from '../storage/tables.ts'

type Turn = Tables['departmentTurns']

/** So many groups in one transaction: others get their turn in between. */
const atOnce = 25
const minute = 60_000

/**
 * Makes or lets go an enterprise's department groups once its switch was turned, batch by batch. What is left to do is
 * read from storage, so a restart goes on where it stopped, and a change of the directory meanwhile does no harm.
 * @see DEP-1, DEP-12
 */
export class DepartmentTurns {
  readonly #ctx: Context
  #cancel: () => void = () => {}
  #stopped = false
  #turn: Promise<void> = Promise.resolve()

  constructor(ctx: Context) {
    this.#ctx = ctx
  }

  /** Looks what is under way; called at start and whenever a switch was turned. */
  nudge(): void {
    this.#turn = this.#turn.then(() => this.#finish()).catch((error: unknown) => this.#tryLater({ err: error }))
  }

  /** Resolves when nothing is under way. */
  idle(): Promise<void> {
    return this.#turn
  }

  async stop(): Promise<void> {
    this.#stopped = true
    this.#cancel()
    await this.#turn
  }

  async #finish(): Promise<void> {
    this.#cancel()
    for (const { enterpriseId, state } of await turnsUnderWay(this.#ctx.storage.read)) {
      const turn = state === 'turningOn' ? this.#make(enterpriseId) : this.#letGo(enterpriseId)
      // One enterprise that fails holds up no other.
      await turn.catch((error: unknown) => this.#tryLater({ err: error, enterpriseId }))
    }
  }

  #tryLater(fault: { readonly err: unknown; readonly enterpriseId?: string }): void {
    this.#ctx.log.error(fault, 'turning department groups failed; it goes on in a minute')
    this.#cancel()
    if (!this.#stopped) this.#cancel = this.#ctx.clock.wake(this.#ctx.clock.now() + minute, () => this.nudge())
  }

  async #make(enterpriseId: string): Promise<void> {
    const due = await departmentsWithoutGroup(this.#ctx.storage.read, enterpriseId, leastPeople)
    for (let from = 0; from < due.length && !this.#stopped; from += atOnce) {
      const batch = due.slice(from, from + atOnce)
      await write(this.#ctx, async (work) => {
        await syncDepartmentGroups(work, enterpriseId, batch)
        await progress(work, enterpriseId, batch.length)
      })
    }
    if (!this.#stopped) await this.#end(enterpriseId, 'on')
  }

  async #letGo(enterpriseId: string): Promise<void> {
    for (let left = true; left && !this.#stopped; ) {
      left = await write(this.#ctx, async (work) => {
        const links = await linksOfEnterprise(work.db, enterpriseId, atOnce)
        for (const link of links) await letGoDepartmentGroup(work, enterpriseId, link)
        await progress(work, enterpriseId, links.length)
        return links.length > 0
      })
    }
    if (!this.#stopped) await this.#end(enterpriseId, 'off')
  }

  async #end(enterpriseId: string, state: Turn['state']): Promise<void> {
    await write(this.#ctx, async ({ db }) => {
      const { total } = await findTurn(db, enterpriseId)
      await saveTurn(db, { enterpriseId, state, done: total, total })
    })
  }
}

async function progress({ db }: Work, enterpriseId: string, more: number): Promise<void> {
  const turn = await findTurn(db, enterpriseId)
  await saveTurn(db, { ...turn, done: Math.min(turn.total, turn.done + more) })
}
