import { type Grants, noGrants } from '#shared/console/admin.ts'
import type { GroupKind } from '#shared/console/group.ts'
import { ConsoleSignedIn, type ConsoleSignedIn as SignedIn } from '#shared/console/http.ts'
import type { RobotFacts } from '#shared/domain/robot.ts'
import { foundConversation } from '../../server/domain/groups/found-conversation.ts'
import { type Work, write } from '../../server/domain/once.ts'
import { rows } from '../../server/storage/rows.contract.ts'
import { saveAdmin } from '../../server/storage/stores/admins.store.ts'
import { insertRobot } from '../../server/storage/stores/robots.store.ts'
import type { Tables } from '../../server/storage/tables.ts'
import { buildDirectory } from '../../server/worlds/build-directory.ts'
import type { Person, Script } from '../../server/worlds/demo/script.ts'
import { worldTime } from '../../server/worlds/world-time.ts'
import type { Client } from '../client.ts'
import { staff as plainStaff, wechatUser } from '../staff.ts'
import { aRobot } from '../valid-inputs.ts'
import { World, type WorldOptions } from '../world.ts'
import { ConsoleClient } from './console-client.ts'

export const manageAll: Grants = {
  directory: 'manage',
  chat: 'manage',
  robots: 'manage',
  external: 'manage',
  audit: 'manage',
}
export const viewAll: Grants = { directory: 'view', chat: 'view', robots: 'view', external: 'view', audit: 'view' }

/** An enterprise with every kind of admin, a partner with its own creator, and people outside. */
export class ConsoleWorld {
  readonly world: World
  readonly #clients = new Set<ConsoleClient>()
  #made = 0

  static async start(options: WorldOptions = {}): Promise<ConsoleWorld> {
    const build = async (work: Work) => {
      await buildDirectory(work.db, script, worldTime(work.now), '')
      for (const admin of admins) {
        await saveAdmin(work.db, { enterpriseId: 'acme', addedBy: 'founder', addedAt: work.now, ...admin })
      }
      await options.build?.(work)
    }
    return new ConsoleWorld(await World.start({ ...options, build }))
  }

  private constructor(world: World) {
    this.world = world
  }

  /** Comes into a console out of an open chat. */
  async enter(personId: string, enterpriseId: string | null = null): Promise<SignedIn> {
    const response = await this.tryToEnter(personId, enterpriseId)
    return ConsoleSignedIn.parse(await response.json())
  }

  async tryToEnter(personId: string, enterpriseId: string | null = null): Promise<Response> {
    const authorization = `Bearer ${await this.world.signInAs(personId)}`
    return this.world.post('/api/console/sign-in', { enterpriseId }, { authorization })
  }

  /** An admin's console, open and connected. */
  async console(personId: string, enterpriseId: string | null = null): Promise<ConsoleClient> {
    const entered = await this.enter(personId, enterpriseId)
    if (entered.type !== 'signedIn') throw new Error(`${personId} is not in: ${entered.type}`)
    return this.consoleWith(entered.token)
  }

  async consoleWith(token: string): Promise<ConsoleClient> {
    const client = await ConsoleClient.connect({
      url: this.world.server.url,
      token,
      newClientId: this.world.newClientId,
    })
    this.#clients.add(client)
    return client
  }

  /** The person's phone: their own chat session. */
  phone(personId: string): Promise<Client> {
    return this.world.connectAs(personId)
  }

  /** A fresh member of staff in a department, as if the console had added them. */
  async person(departmentId: string, change: Partial<Tables['people']> = {}): Promise<{ id: string; name: string }> {
    const id = this.#next('person')
    const row = rows.person(id, change)
    await this.write(async ({ db }) => {
      await db.insertInto('people').values(row).execute()
      await db
        .insertInto('departmentPeople')
        .values({ departmentId, personId: row.id, leads: 0, position: 1000 })
        .execute()
    })
    return { id: row.id, name: row.name }
  }

  /** A fresh department below another. */
  async department(parentId: string): Promise<{ id: string; name: string }> {
    const id = this.#next('dept')
    const row = { id, enterpriseId: 'acme', parentId, name: `Department ${id}`, position: 1000 }
    await this.write(async ({ db }) => void (await db.insertInto('departments').values(row).execute()))
    return row
  }

  /** A fresh group of the enterprise; the first of the people owns it. */
  async group(
    kind: GroupKind,
    memberIds: readonly string[],
    change: Partial<Tables['conversations']> = {},
  ): Promise<{ id: string; name: string }> {
    const name = this.#next('group')
    const id = await write(this.world.server.ctx, async (work) => {
      const made = await foundConversation(work, {
        kind,
        enterpriseId: 'acme',
        departmentId: null,
        directKey: null,
        name,
        ownerId: memberIds[0] ?? null,
        memberIds,
      })
      await work.db
        .updateTable('conversations')
        .set({ name, ...change })
        .where('id', '=', made)
        .execute()
      return made
    })
    return { id, name: change.name ?? name }
  }

  /** A fresh robot of a group, as if somebody in it had added it. */
  async robot(conversationId: string, change: Partial<RobotFacts> & { createdBy?: string } = {}): Promise<string> {
    const id = this.#next('robot')
    const made = { id, conversationId, createdBy: 'clerk', ...aRobot, ...change, keyHash: id, sealedKey: 'sealed' }
    await this.write(({ db, now }) => insertRobot(db, { ...made, createdAt: now }))
    return id
  }

  write(change: (work: Work) => Promise<void>): Promise<void> {
    return write(this.world.server.ctx, change)
  }

  async close(): Promise<void> {
    for (const client of this.#clients) client.close()
    await this.world.close()
  }

  #next(what: string): string {
    this.#made += 1
    return `${what}-${this.#made}`
  }
}

const staff = (key: string, departments: string[], change: Partial<Person> = {}): Person =>
  plainStaff(key, departments, { mobile: '13800005678', ...change })

const admins = [
  { personId: 'chief', role: 'super', scope: [], grants: noGrants },
  { personId: 'helper', role: 'externalSuper', scope: [], grants: noGrants },
  { personId: 'sub-manage', role: 'sub', scope: ['sales'], grants: manageAll },
  { personId: 'sub-view', role: 'sub', scope: ['sales'], grants: viewAll },
  { personId: 'sub-none', role: 'sub', scope: ['sales'], grants: noGrants },
] as const

const script: Script = {
  enterprises: [
    { key: 'acme', name: 'Acme Trading', shortName: 'Acme', creator: 'founder', departmentGroups: false },
    { key: 'partner', name: 'Partner Works', shortName: 'Partner', creator: 'ally', departmentGroups: false },
  ],
  departments: [
    { key: 'root', name: 'Acme Trading', parent: null, enterprise: 'acme' },
    { key: 'sales', name: 'Sales', parent: 'root', enterprise: 'acme' },
    { key: 'sales-east', name: 'East', parent: 'sales', enterprise: 'acme' },
    { key: 'sales-west', name: 'West', parent: 'sales', enterprise: 'acme' },
    { key: 'lab', name: 'Laboratory', parent: 'root', enterprise: 'acme' },
    { key: 'lab-one', name: 'Bench one', parent: 'lab', enterprise: 'acme' },
    { key: 'partner-root', name: 'Partner Works', parent: null, enterprise: 'partner' },
  ],
  people: [
    staff('founder', ['root']),
    staff('chief', ['root']),
    staff('sub-manage', ['sales']),
    staff('sub-view', ['sales']),
    staff('sub-none', ['sales']),
    staff('clerk', ['sales-east']),
    staff('seller', ['sales-east'], { leads: ['sales-east'] }),
    staff('both', ['sales-east', 'lab']),
    staff('scientist', ['lab']),
    staff('hidden', ['lab'], { flags: { hidden: true } }),
    staff('asleep', ['lab'], { flags: { notActivated: true } }),
    staff('unbound', ['lab'], { flags: { noWechat: true } }),
    staff('ally', ['partner-root'], { enterprise: 'partner' }),
    wechatUser('helper'),
    wechatUser('visitor'),
  ],
  contacts: [{ staff: 'seller', outsider: 'visitor', sinceDaysAgo: 30 }],
  conversations: [],
}
