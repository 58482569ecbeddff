import type { ConsoleRequestName } from '#shared/console/requests.ts'
import { DomainError } from '#shared/domain/error.ts'
import type { RequestName } from '#shared/protocol/requests.ts'
import type { Clock } from '../context.ts'
import { type Allowance, TokenBucket } from './token-bucket.ts'

/** Requests of the socket by name, and what arrives over HTTP. */
type Limited =
  | RequestName
  | ConsoleRequestName
  | 'picture.upload'
  | 'file.upload'
  | 'file.part'
  | 'file.download'
  | 'console.import'
  | 'console.export'
  | 'robot.call'
  | 'robot.upload'
  | 'robot.guess'

/** What one person (or, over HTTP without one, an address or a robot) may ask, over all their devices; reading is cheap, making groups is not. */
export interface Allowances {
  readonly everything: Allowance
  readonly only: Partial<Record<Limited, Allowance>>
}

export const usualAllowances: Allowances = {
  everything: { burst: 200, perSecond: 50 },
  only: {
    'message:send': { burst: 40, perSecond: 10 },
    'card:send': { burst: 10, perSecond: 1 },
    'card:act': { burst: 20, perSecond: 5 },
    'group:create': { burst: 10, perSecond: 0.2 },
    'direct:open': { burst: 20, perSecond: 1 },
    'message:search': { burst: 20, perSecond: 4 },
    'directory:search': { burst: 20, perSecond: 5 },
    'sync:changes': { burst: 20, perSecond: 2 },
    'typing:start': { burst: 5, perSecond: 0.5 },
    'calendar:range': { burst: 20, perSecond: 3 },
    'calendar:clashes': { burst: 30, perSecond: 5 },
    'calendar:busy': { burst: 20, perSecond: 1 },
    'calendar:renewFeed': { burst: 10, perSecond: 0.05 },
    'room:enter': { burst: 10, perSecond: 0.5 },
    'room:show': { burst: 20, perSecond: 2 },
    'room:signal': { burst: 150, perSecond: 20 },
    'room:look': { burst: 20, perSecond: 5 },
    'member:invite': { burst: 20, perSecond: 0.5 },
    'contact:find': { burst: 10, perSecond: 0.1 },
    'contact:ask': { burst: 10, perSecond: 0.05 },
    'joinCode:look': { burst: 20, perSecond: 0.5 },
    'joinCode:join': { burst: 10, perSecond: 0.2 },
    'picture:send': { burst: 20, perSecond: 2 },
    'picture.upload': { burst: 30, perSecond: 0.5 },
    'file.upload': { burst: 60, perSecond: 0.5 },
    'file.part': { burst: 200, perSecond: 40 },
    'file.download': { burst: 100, perSecond: 10 },
    'phone:scan': { burst: 10, perSecond: 0.5 },
    'console:adminFind': { burst: 10, perSecond: 0.2 },
    'console:transferStart': { burst: 10, perSecond: 0.2 },
    'console.import': { burst: 5, perSecond: 0.05 },
    'console.export': { burst: 10, perSecond: 0.2 },
    'robot:preview': { burst: 20, perSecond: 4 },
    'robot:create': { burst: 20, perSecond: 0.5 },
    'robot:try': { burst: 25, perSecond: 1 },
    'robot.upload': { burst: 20, perSecond: 0.5 },
    'robot.guess': { burst: 30, perSecond: 0.5 },
  },
}

/** Counts in memory, per person and request; idle people are forgotten. */
export class RateLimits {
  readonly #allowances: Allowances
  readonly #clock: Clock
  #buckets = new Map<string, TokenBucket>()
  #sweptAt: number

  constructor(allowances: Allowances, clock: Clock) {
    this.#allowances = allowances
    this.#clock = clock
    this.#sweptAt = clock.now()
  }

  /** @throws DomainError rate_limited */
  take(personId: string, request: Limited): void {
    const own = this.#allowances.only[request]
    const allowed =
      this.#bucket(personId, this.#allowances.everything).take(this.#clock.now()) &&
      (own === undefined || this.#bucket(`${personId} ${request}`, own).take(this.#clock.now()))
    if (!allowed) throw tooMany()
  }

  /** Takes nothing. @throws DomainError rate_limited where nothing is left to take */
  demandLeft(who: string, request: Limited): void {
    const own = this.#allowances.only[request]
    if (own !== undefined && this.#bucket(`${who} ${request}`, own).isEmpty(this.#clock.now())) throw tooMany()
  }

  #bucket(key: string, allowance: Allowance): TokenBucket {
    const now = this.#clock.now()
    // After ten minutes every bucket would be full again, so forgetting all of them changes little.
    if (now - this.#sweptAt > 600_000) {
      this.#buckets = new Map()
      this.#sweptAt = now
    }
    let bucket = this.#buckets.get(key)
    if (bucket === undefined) {
      bucket = new TokenBucket(allowance, now)
      this.#buckets.set(key, bucket)
    }
    return bucket
  }
}

const tooMany = () => new DomainError('rate_limited', 'request.tooMany')
