import type { Called } from '#shared/domain/mention.ts'
import type { Work } from '../domain/once.ts'
import { membersCalled } from '../storage/stores/robot-people.store.ts'
import type { RobotRow } from '../storage/stores/robots.store.ts'

/** Somebody who is called, by the name they have. */
export interface CalledPerson {
  readonly who: Called
  readonly label: string
}

/** Where a message is being put together: inside the transaction that posts it. */
export class Scene {
  readonly work: Work
  readonly robot: RobotRow
  /** Whether the group lets a robot call everyone. */
  readonly #mayCallAll: boolean
  readonly #called: Called[] = []

  constructor(work: Work, robot: RobotRow, mayCallAll: boolean) {
    this.work = work
    this.robot = robot
    this.#mayCallAll = mayCallAll
  }

  /** Whom the message calls. */
  get called(): readonly Called[] {
    return this.#called
  }

  /** Calls whom these names mean, by name; who is not in the group, or may not be called, is left out. */
  async call(
    names: readonly string[],
    by: 'account' | 'mobile' = 'account',
  ): Promise<ReadonlyMap<string, CalledPerson>> {
    const found = new Map<string, CalledPerson>()
    if (this.#mayCallAll && names.includes(everyone)) found.set(everyone, { who: 'all', label: '@所有人' })
    const people = names.filter((name) => name !== everyone)
    for (const { name, personId, called } of await membersCalled(this.work.db, this.robot.conversationId, people, by))
      found.set(called, { who: { personId }, label: `@${name}` })
    for (const { who } of found.values()) this.#called.push(who)
    return found
  }
}

const everyone = '@all'
