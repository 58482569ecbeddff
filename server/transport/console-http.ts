import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import {
  ConsoleExport,
  ConsolePasswordSignIn,
  ConsolePersonaSignIn,
  ConsolePickUp,
  ConsoleSignIn,
} from '#shared/console/http.ts'
import { importBytesAtMost } from '#shared/console/import.ts'
import { DomainError } from '#shared/domain/error.ts'
import { type Hello, TableFormat } from '#shared/protocol/http.ts'
import type { ConsoleWho } from '../console/console-who.ts'
import { exportConsole } from '../console/exports/export-console.ts'
import { uploadImport } from '../console/import/upload-import.ts'
import { openRobotPicture } from '../console/robots/open-robot-picture.ts'
import { consoleSessionOf } from '../console/sessions/console-session.ts'
import {
  makeSignInCode,
  openConsole,
  pickUpSignIn,
  signInToConsole,
  signInToConsoleAs,
} from '../console/sessions/sign-in-console.ts'
import type { Context } from '../context.ts'
import { bearer, tokenOf } from './bearer.ts'
import { demandPersonas } from './demand-personas.ts'
import type { RateLimits } from './rate-limits.ts'
import { sendPicture } from './send-picture.ts'

interface Options {
  readonly hello: Hello
  readonly limits: RateLimits
  /** Password attempts a minute and address. */
  readonly signInsPerMinute: number
}

/** What of the console is not the socket: coming in, files in, files out. */
export async function consoleRoutes(
  app: FastifyInstance,
  ctx: Context,
  { hello, limits, signInsPerMinute }: Options,
): Promise<void> {
  const often = (max: number) => ({ config: { rateLimit: { max, timeWindow: '1 minute' } } })
  const guarded = often(signInsPerMinute)
  app.post('/api/console/sign-in', guarded, async (request) =>
    openConsole(ctx, await bearer(ctx, request), parsed(ConsoleSignIn, request.body), request.ip),
  )
  app.post('/api/console/sign-in/password', guarded, ({ body, ip }) =>
    signInToConsole(ctx, parsed(ConsolePasswordSignIn, body), ip),
  )
  app.post('/api/console/sign-in/persona', ({ body, ip }) => {
    demandPersonas(hello)
    return signInToConsoleAs(ctx, parsed(ConsolePersonaSignIn, body), ip)
  })
  app.post('/api/console/sign-in/code', guarded, () => makeSignInCode(ctx))
  // The page asks every second, and somebody may have two of them open.
  app.post('/api/console/sign-in/code/pick-up', often(signInsPerMinute * 15), ({ body, ip }) =>
    pickUpSignIn(ctx, parsed(ConsolePickUp, body), ip),
  )
  app.get<{ Params: { what: string } }>('/api/console/export/:what', (request, reply) =>
    sendExport(ctx, limits, request, reply),
  )
  app.get<{ Params: { robotId: string; pictureId: string } }>(
    '/api/console/robots/:robotId/pictures/:pictureId',
    async (request, reply) =>
      sendPicture(reply, await openRobotPicture(ctx, await consoleBearer(ctx, request), request.params), 'no-store'),
  )
  await app.register((uploads, _options, ready) => {
    // Whatever the sender calls the bytes, only the bytes count; and nothing is read before it is known who sends.
    uploads.addHook('onRequest', async (request) => {
      const who = await consoleBearer(ctx, request)
      limits.take(who.personId, 'console.import')
      request.headers['content-type'] = 'application/octet-stream'
    })
    uploads.removeAllContentTypeParsers()
    uploads.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: importBytesAtMost }, (_request, bytes, done) =>
      done(null, bytes),
    )
    uploads.post('/api/console/import', { bodyLimit: importBytesAtMost }, async (request) => {
      if (!Buffer.isBuffer(request.body)) throw new DomainError('invalid', 'import.unreadable')
      return uploadImport(ctx, await consoleBearer(ctx, request), request.body)
    })
    ready()
  })
}

async function consoleBearer(ctx: Context, request: FastifyRequest): Promise<ConsoleWho> {
  return consoleSessionOf(ctx, tokenOf(request), request.ip)
}

async function sendExport(
  ctx: Context,
  limits: RateLimits,
  request: FastifyRequest<{ Params: { what: string } }>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const who = await consoleBearer(ctx, request)
  limits.take(who.personId, 'console.export')
  const query = Object(request.query)
  const what = ConsoleExport.safeParse(request.params.what)
  const format = TableFormat.safeParse(query.format)
  if (!what.success || !format.success) throw new DomainError('invalid', 'export.format')
  const language = query.language === 'en' ? 'en' : 'zh'
  const file = await exportConsole(ctx, who, {
    what: what.data,
    format: format.data,
    language,
    filter: json(query.filter),
  })
  return reply
    .header('Content-Type', file.contentType)
    .header('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.fileName)}`)
    .header('Cache-Control', 'no-store')
    .send(file.bytes)
}

function json(text: unknown): unknown {
  try {
    return typeof text === 'string' ? JSON.parse(text) : null
  } catch {
    return null
  }
}

function parsed<Output>(schema: z.ZodType<Output>, body: unknown): Output {
  const result = schema.safeParse(body)
  if (!result.success) throw new DomainError('invalid', 'input', { at: result.error.issues[0]?.path.join('.') ?? '' })
  return result.data
}
