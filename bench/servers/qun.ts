import { pino } from 'pino'
import { createServer, type RunningServer } from '../../server/create-server.ts'
import { write } from '../../server/domain/once.ts'
import { bank, walletOf } from '../../server/ledger/account.ts'
import { post } from '../../server/ledger/post.ts'
import { serveParent } from '../process/serve-parent.ts'
import { buildGroup, type GroupWorld } from '../worlds/build-group.ts'
import { buildMissed, type MissedWorld } from '../worlds/build-missed.ts'
import { buildRobots, type RobotWorld } from '../worlds/build-robots.ts'
import { probe } from './probe.ts'

const boundless = { burst: 1e9, perSecond: 1e9 }
let running: RunningServer | null = null

function server(): RunningServer {
  if (running === null) throw new Error('the server is not listening yet')
  return running
}

/** The product's own server, whole; only the rate limits are lifted. */
const qun = {
  ...probe,
  listen: async ({ data }: { readonly data: string }): Promise<string> => {
    const config = { port: 0, host: '127.0.0.1', data, world: 'empty' as const, testing: false, origins: [] }
    running = await createServer(config, {
      log: pino({ level: 'error' }, pino.destination(2)),
      allowances: { everything: boundless, only: {} },
    })
    return running.url
  },
  buildGroup: (world: GroupWorld) => buildGroup(server().ctx, world),
  fillWallet: ({ personId, fen }: { readonly personId: string; readonly fen: number }) =>
    write(server().ctx, ({ db, newId, now }) =>
      post(db, { id: newId(), from: bank, to: walletOf(personId), fen, what: 'toppedUp', cardId: null, at: now }),
    ),
  buildRobots: (world: RobotWorld) => buildRobots(server().ctx, world),
  buildMissed: (world: MissedWorld) => buildMissed(server().ctx, world),
}
export type Qun = typeof qun

serveParent(qun)
