import type { Server as HttpServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Logger } from 'pino'
import { Server } from 'socket.io'
import { v7 } from 'uuid'
import { oldestProtocol, protocolVersion } from '#shared/protocol/version.ts'
import { type Config, StartError } from './config.ts'
import type { Clock, Context } from './context.ts'
import { type DataFolder, openDataFolder } from './data-folder.ts'
import { againAndAgain } from './deadlines/again-and-again.ts'
import { cardDeadlines } from './deadlines/card-deadlines.ts'
import { DeadlineRunner } from './deadlines/deadline-runner.ts'
import { DepartmentTurns } from './deadlines/department-turns.ts'
import { forgetOldAnswers } from './deadlines/forget-old-answers.ts'
import { forgetUnused } from './deadlines/forget-unused.ts'
import { muteDeadlines } from './deadlines/mute-deadlines.ts'
import { SearchIndexer } from './deadlines/search-indexer.ts'
import { sweepFiles } from './domain/files/sweep-files.ts'
import { write } from './domain/once.ts'
import { sweepPictures } from './domain/pictures/sweep-pictures.ts'
import { type Rooms, roomsInMemory } from './rooms/rooms.ts'
import { openFolder } from './storage/files.ts'
import { tuneIndex } from './storage/stores/message-search.store.ts'
import { readMeta, writeMeta } from './storage/stores/meta.store.ts'
import { openUploadFolder } from './storage/upload-files.ts'
import { openVault, type Vault } from './storage/vault.ts'
import { systemClock } from './system-clock.ts'
import { Announcer } from './transport/announcer.ts'
import { serveHttp } from './transport/http.ts'
import { type Allowances, RateLimits, usualAllowances } from './transport/rate-limits.ts'
import { followNews, tellRooms } from './transport/room-news.ts'
import { serveSockets } from './transport/sockets.ts'
import { Transfers } from './uploads/transfers.ts'
import { type WorldName, worldNames, worlds } from './worlds/worlds.ts'

/** What tests and benchmarks may choose besides the configuration. */
export interface ServerParts {
  readonly log: Logger
  readonly clock?: Clock
  readonly random?: () => number
  readonly newId?: () => string
  readonly allowances?: Allowances
  readonly signInsPerMinute?: number
  /** `127.0.0.1:8080`: where pictures may be fetched from although it is not of the open net. */
  readonly trustedHosts?: readonly string[]
  /** 32 bytes in base64, instead of those kept in the data folder. */
  readonly serverKey?: string
  /** Several processes over one data folder, of which only what is decided from rows holds. */
  readonly sharesFolder?: boolean
}

export interface RunningServer {
  readonly url: string
  readonly ctx: Context
  /** Stops taking requests, finishes what is under way, and closes everything. */
  close(): Promise<void>
}

const desktopOrigin = 'app://qun'

/**
 * The whole server, listening.
 * @throws StartError when it cannot start as asked
 */
export async function createServer(config: Config, parts: ServerParts): Promise<RunningServer> {
  const folder = await openDataFolder(config.data, { shared: parts.sharesFolder ?? false })
  try {
    return await start(config, parts, folder)
  } catch (error) {
    await folder.close()
    throw error
  }
}

async function start(config: Config, parts: ServerParts, folder: DataFolder): Promise<RunningServer> {
  const { storage } = folder
  const clock = parts.clock ?? systemClock
  const random = parts.random ?? Math.random
  const transfers = new Transfers()
  let announcer: Announcer | null = null
  let seats: Rooms | null = null
  let cards: DeadlineRunner | null = null
  let mutes: DeadlineRunner | null = null
  let turns: DepartmentTurns | null = null
  let indexer: SearchIndexer | null = null
  const founding: Context = {
    storage,
    vault: openServerVault(config, parts),
    pictureFiles: await openFolder(join(config.data, 'pictures')),
    uploadFiles: await openUploadFolder(join(config.data, 'files')),
    clock,
    random,
    newId: parts.newId ?? (() => v7({ msecs: clock.now() })),
    playMoney: config.testing,
    log: parts.log,
    announce: (news) => {
      announcer?.announce(news)
      transfers.heard(founding, news)
      if (seats !== null) followNews(founding, seats, news)
      if ([...news.conversations.values()].some((one) => one.cards.size > 0)) cards?.nudge()
      if ([...news.conversations.values()].some((one) => one.messages.size > 0)) indexer?.nudge()
      if (news.muting) mutes?.nudge()
      if (news.turning.length > 0) turns?.nudge()
    },
  }
  const world = await settle(founding, config)
  const ctx: Context = { ...founding, playMoney: config.testing || worlds[world].personas }
  await sweepPictures(ctx)
  await sweepFiles(ctx)
  await storage.write(tuneIndex)
  await forgetOldAnswers.run(ctx)
  const limits = new RateLimits(parts.allowances ?? usualAllowances, clock)
  const origins = new Set([desktopOrigin, ...config.origins])
  const http = await serveHttp(ctx, {
    hello: {
      product: 'qun',
      serverId: (await readMeta(storage.read, 'serverId')) ?? '',
      protocol: protocolVersion,
      oldestProtocol,
      personas: config.testing || worlds[world].personas,
      world,
    },
    clientFolder: fileURLToPath(new URL('../out/renderer', import.meta.url)),
    allowsOrigin: (origin) => origins.has(origin),
    signInsPerMinute: parts.signInsPerMinute ?? 20,
    limits,
    transfers,
    trustedHosts: new Set(parts.trustedHosts),
  })
  const io = new Server(http.server, {
    serveClient: false,
    transports: ['websocket'],
    maxHttpBufferSize: 1_000_000,
    pingInterval: 20_000,
    pingTimeout: 15_000,
    allowRequest: ({ headers }, decide) => {
      const { origin } = headers
      // Browsers always say where they come from; programs without a page say nothing.
      decide(
        null,
        origin === undefined ||
          origins.has(origin) ||
          origin === `http://${headers.host}` ||
          origin === `https://${headers.host}`,
      )
    },
  })
  announcer = new Announcer(io, ctx)
  cards = new DeadlineRunner(ctx, cardDeadlines)
  mutes = new DeadlineRunner(ctx, muteDeadlines)
  turns = new DepartmentTurns(ctx)
  indexer = new SearchIndexer(ctx)
  const rooms: Rooms = roomsInMemory(tellRooms(io, ctx, (cardId) => rooms.seatsIn(cardId)))
  seats = rooms
  serveSockets(io, ctx, limits, rooms)
  await listen(http, config)
  const background = [cards, mutes, turns, indexer]
  for (const one of background) one.nudge()
  const stopForgetting = [forgetOldAnswers, ...forgetUnused].map((chore) => againAndAgain(ctx, chore))
  const { port } = http.server.address() as AddressInfo
  const url = `http://${config.host}:${port}`
  folder.listensAt(url)
  return {
    url,
    ctx,
    close: async () => {
      for (const one of background) await one.stop()
      for (const stop of stopForgetting) stop()
      await endConnections(io, http.server)
      await http.close()
      await folder.close()
    },
  }
}

function openServerVault({ data }: Config, { serverKey }: ServerParts): Vault {
  try {
    return openVault(data, serverKey ?? null)
  } catch (error) {
    throw new StartError(error instanceof Error ? error.message : String(error))
  }
}

/** A new folder becomes the world asked for; an old one keeps its own. */
async function settle(ctx: Context, { world, data }: Config): Promise<WorldName> {
  const settled = await readMeta(ctx.storage.read, 'world')
  const known = worldNames.find((name) => name === settled)
  if (settled !== null && known === undefined)
    throw new StartError(`the data in ${data} holds the world ${settled}, which this version does not have`)
  if (known !== undefined) {
    if (world !== null && world !== known)
      throw new StartError(`the data in ${data} holds the world ${known}, not ${world}; choose another --data`)
    return known
  }
  const chosen = world ?? 'empty'
  await worlds[chosen].layOut(ctx)
  await write(ctx, async (work) => {
    await worlds[chosen].build(work, ctx)
    await writeMeta(work.db, 'world', chosen)
    await writeMeta(work.db, 'serverId', work.newId())
  })
  return chosen
}

/** What is under way finishes; who takes longer than three seconds (a download nobody reads) is cut off. */
async function endConnections(io: Server, http: HttpServer): Promise<void> {
  let rounds = 0
  const rest = setInterval(() => {
    rounds += 1
    // A connection kept alive after its last answer would be waited for until it times out.
    if (rounds < 60) http.closeIdleConnections()
    else http.closeAllConnections()
  }, 50)
  await io.close()
  clearInterval(rest)
}

async function listen(http: Awaited<ReturnType<typeof serveHttp>>, { port, host }: Config): Promise<void> {
  try {
    await http.listen({ port, host })
  } catch (error) {
    const code = Object(error).code
    if (code === 'EADDRINUSE') throw new StartError(`port ${port} on ${host} is in use`)
    if (code === 'EACCES') throw new StartError(`port ${port} on ${host} may not be used by this account`)
    throw error
  }
}
