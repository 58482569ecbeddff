import type { FileFacts } from '#shared/domain/file.ts'
import type { Called } from '#shared/domain/mention.ts'
import { robotLimits } from '#shared/domain/robot.ts'
import type { Work } from '../domain/once.ts'
import { insertPicture, type PictureRow } from '../storage/stores/pictures.store.ts'
import { insertRemotePicture } from '../storage/stores/remote-pictures.store.ts'
import { findMedia } from '../storage/stores/robot-media.store.ts'
import { membersCalled } from '../storage/stores/robot-people.store.ts'
import type { RobotRow } from '../storage/stores/robots.store.ts'
import { RobotRefusal } from './robot-refusal.ts'

/** Somebody who is called, by the name they have. */
export interface CalledPerson {
  readonly who: Called
  readonly label: string
}

/** Where a message is being put together: inside the transaction that posts it. */
export class Scene {
  readonly #work: Work
  readonly #robot: RobotRow
  /** Whether the group lets a robot call everyone. */
  readonly #mayCallAll: boolean
  readonly #called = new Map<string, Called>()
  readonly #files: string[] = []
  readonly #pictures: string[] = []

  constructor(work: Work, robot: RobotRow, mayCallAll: boolean) {
    this.#work = work
    this.#robot = robot
    this.#mayCallAll = mayCallAll
  }

  /** Whom the message calls. */
  get called(): readonly Called[] {
    return [...this.#called.values()]
  }

  /** The files it sends. */
  get files(): readonly string[] {
    return this.#files
  }

  /** The pictures it shows, fetched or still to be. */
  get pictures(): readonly string[] {
    return this.#pictures
  }

  /** Whom these names mean; who is not in the group, or may not be called, is left out. Nobody is called by it. */
  async find(
    names: readonly string[],
    by: 'account' | 'mobile' = 'account',
  ): Promise<ReadonlyMap<string, CalledPerson>> {
    const found = new Map<string, CalledPerson>()
    if (this.#mayCallAll)
      for (const name of names) if (everyone.has(name)) found.set(name, { who: 'all', label: '@所有人' })
    const people = names.filter((name) => !everyone.has(name))
    for (const { name, personId, called } of await membersCalled(this.#work.db, this.#robot.conversationId, people, by))
      found.set(called, { who: { personId }, label: `@${name}` })
    return found
  }

  /** Calls them, each once however often they are named. */
  call(people: Iterable<CalledPerson>): void {
    for (const { who } of people) this.#called.set(keyOfCalled(who), who)
  }

  /** Somebody of the group by account or id, without being called. */
  async person(userId: string): Promise<string | null> {
    const [found] = await membersCalled(this.#work.db, this.#robot.conversationId, [userId], 'account')
    return found?.personId ?? null
  }

  /** A picture that came with the message. */
  async showPicture(picture: Omit<PictureRow, 'uploaderId' | 'at'>): Promise<void> {
    await insertPicture(this.#work.db, { ...picture, uploaderId: this.#robot.id, at: this.#work.now })
    this.#pictures.push(picture.id)
  }

  /** A picture at an address, under a new id; nothing is fetched before somebody asks for it. */
  async pictureAt(url: string): Promise<string>
  async pictureAt(url: string | null): Promise<string | null>
  async pictureAt(url: string | null): Promise<string | null> {
    if (url === null) return null
    const id = this.#work.newId()
    await this.fetchLater(id, url)
    return id
  }

  async fetchLater(id: string, url: string): Promise<void> {
    await insertRemotePicture(this.#work.db, { id, robotId: this.#robot.id, url })
    this.#pictures.push(id)
  }

  /** Something that was uploaded for this very robot lately. @throws RobotRefusal 40007 */
  async media(mediaId: string, type: 'file' | 'voice'): Promise<{ file: FileFacts; lasts: number | null }> {
    const oldest = this.#work.now - robotLimits.mediaLives
    const media = await findMedia(this.#work.db, { mediaId, robotId: this.#robot.id, oldest })
    if (media === null || (media.lasts !== null) !== (type === 'voice')) throw new RobotRefusal(40007)
    this.#files.push(media.file.id)
    return media
  }
}

/** The same for the same, by whichever name they were called. */
export const keyOfCalled = (who: Called): string => (who === 'all' ? 'all' : `person ${who.personId}`)

const everyone: ReadonlySet<string> = new Set(['@all', 'all'])
