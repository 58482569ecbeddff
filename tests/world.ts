import { rmSync } from 'node:fs'
import { pino } from 'pino'
import { SignedIn } from '#shared/protocol/http.ts'
import { createServer, type RunningServer } from '../server/create-server.ts'
import { type Work, write } from '../server/domain/once.ts'
import type { Allowances } from '../server/transport/rate-limits.ts'
import type { WorldName } from '../server/worlds/worlds.ts'
import { Client } from './client.ts'
import { scratchFolder } from './scratch-folder.ts'
import { seeded, uuidFrom } from './seeded.ts'
import { TestClock } from './test-clock.ts'

export interface WorldOptions {
  readonly seed?: number
  readonly world?: WorldName
  /** Fills the new world; whoever is told there gets the server's own transaction. */
  readonly build?: (work: Work) => Promise<void>
  readonly allowances?: Allowances
  readonly testing?: boolean
  readonly signInsPerMinute?: number
  readonly origins?: readonly string[]
  readonly trustedHosts?: readonly string[]
}

/** Nobody is slowed down: most tests ask faster than people do. */
const noLimits: Allowances = { everything: { burst: 1e9, perSecond: 1e9 }, only: {} }

/** A real server in this process, on a port and in a folder of its own, with a clock, chance and ids that replay. */
export class World {
  readonly clock: TestClock
  readonly random: () => number
  readonly folder: string
  /** What the server wrote to its log, line by line. */
  readonly log: string[] = []
  #server: RunningServer | null = null
  readonly #options: WorldOptions
  readonly #clients = new Set<Client>()
  #ids = 0

  static async start(options: WorldOptions = {}): Promise<World> {
    const world = new World(options)
    await world.#listen()
    if (options.build !== undefined) await write(world.server.ctx, options.build)
    return world
  }

  private constructor(options: WorldOptions) {
    this.#options = options
    this.clock = new TestClock()
    this.random = seeded(options.seed ?? 1)
    this.folder = scratchFolder()
  }

  get server(): RunningServer {
    if (this.#server === null) throw new Error('the server is not running')
    return this.#server
  }

  #newId(): string {
    this.#ids += 1
    return `n${String(this.#ids).padStart(6, '0')}`
  }

  readonly newClientId = (): string => uuidFrom(this.random)

  /** Signs a person in without a password; answers the session's token. */
  async signInAs(personId: string): Promise<string> {
    const response = await this.post('/api/sign-in/persona', { personId })
    return SignedIn.parse(await response.json()).token
  }

  /** A person's program, signed in and connected. */
  async connectAs(personId: string): Promise<Client> {
    return this.connectWith(personId, await this.signInAs(personId))
  }

  /** Several people's, one after the other, so that the world replays. */
  async connectAll<const Ids extends readonly string[]>(...personIds: Ids): Promise<{ [Place in keyof Ids]: Client }> {
    const clients: Client[] = []
    for (const personId of personIds) clients.push(await this.connectAs(personId))
    return clients as { [Place in keyof Ids]: Client }
  }

  async connectWith(personId: string, token: string): Promise<Client> {
    const client = await Client.connect({ url: this.server.url, token, personId, newClientId: this.newClientId })
    this.#clients.add(client)
    return client
  }

  post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(this.server.url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(this.server.url + path, { headers })
  }

  /** Stops the server; its folder and the clock stay. */
  async stop(): Promise<void> {
    for (const client of this.#clients) client.close()
    this.#clients.clear()
    await this.server.close()
    this.#server = null
  }

  /** The same folder under a new server, after `pause` milliseconds of nothing. */
  async restart(pause = 0): Promise<void> {
    await this.stop()
    this.clock.advance(pause)
    await this.#listen()
  }

  /** Ends everything. @throws Error when the server logged a fault of its own */
  async close(): Promise<void> {
    if (this.#server !== null) await this.stop()
    rmSync(this.folder, { recursive: true, force: true })
    const faults = this.log.filter((line) => Object(JSON.parse(line)).level >= 40)
    if (faults.length > 0) throw new Error(`the server logged faults:\n${faults.join('\n')}`)
  }

  async #listen(): Promise<void> {
    const { testing = true, origins = [] } = this.#options
    this.#server = await createServer(
      {
        port: 0,
        host: '127.0.0.1',
        data: this.folder,
        world: this.#options.world ?? null,
        testing,
        origins: [...origins],
      },
      {
        log: pino({ level: 'info' }, { write: (line: string) => this.log.push(line) }),
        clock: this.clock,
        random: this.random,
        newId: () => this.#newId(),
        allowances: this.#options.allowances ?? noLimits,
        signInsPerMinute: this.#options.signInsPerMinute ?? 1000,
        trustedHosts: this.#options.trustedHosts ?? [],
      },
    )
  }
}
