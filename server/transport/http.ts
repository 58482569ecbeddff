import { existsSync } from 'node:fs'
import { relative, sep } from 'node:path'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import fastifyStatic, { type FastifyStaticOptions } from '@fastify/static'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { DomainError } from '#shared/domain/error.ts'
import { decoderPolicy, isDecoderScript } from '#shared/protocol/decoder-script.ts'
import { ExportFormat, type Hello, PersonaSignIn, SignIn, SignOut } from '#shared/protocol/http.ts'
import type { Context } from '../context.ts'
import { signOut } from '../domain/sessions/session-of.ts'
import { signIn, signInAs } from '../domain/sessions/sign-in.ts'
import { exportCard } from '../features/export-card.ts'
import type { Transfers } from '../uploads/transfers.ts'
import { readCast } from '../worlds/read-cast.ts'
import { bearer } from './bearer.ts'
import { feedRoute } from './calendar-feed.ts'
import { consoleRoutes } from './console-http.ts'
import { demandPersonas } from './demand-personas.ts'
import { fileRoutes } from './files.ts'
import { httpStatus } from './http-status.ts'
import { joinRoutes } from './join-page.ts'
import { largeRequestRoutes } from './large-requests.ts'
import { parse } from './parse.ts'
import { pictureRoutes } from './pictures.ts'
import type { RateLimits } from './rate-limits.ts'
import { refusalOf } from './reply-of.ts'
import { robotRoutes } from './robots.ts'
import { uploadRoutes } from './uploads.ts'

export interface HttpOptions {
  readonly hello: Hello
  /** The built client; left out where only the API is wanted. */
  readonly clientFolder: string | null
  readonly allowsOrigin: (origin: string) => boolean
  /** Password attempts a minute and address. */
  readonly signInsPerMinute: number
  readonly limits: RateLimits
  readonly transfers: Transfers
  /** Hosts that pictures may be fetched from although they are not of the open net. */
  readonly trustedHosts: ReadonlySet<string>
}

/** Everything that is not the socket: who the server is, signing in and out, exports, health, and the client itself. */
export async function serveHttp(ctx: Context, options: HttpOptions): Promise<FastifyInstance> {
  const app = Fastify({ bodyLimit: 64 * 1024, requestTimeout: 300_000, forceCloseConnections: true, logger: false })
  app.setErrorHandler((error, request, reply) =>
    refuse(ctx, reply, `${request.method} ${request.routeOptions.url ?? ''}`, error),
  )
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: clientPolicy },
    crossOriginResourcePolicy: false,
  })
  await app.register(rateLimit, {
    global: false,
    errorResponseBuilder: () => new DomainError('rate_limited', 'signIn.tooMany'),
  })
  allowOrigins(app, options.allowsOrigin)
  sessionRoutes(app, ctx, options)
  app.get('/health', async () => ({ status: 'ok', world: options.hello.world }))
  app.get<{ Params: { id: string } }>('/api/cards/:id/export', (request, reply) => sendExport(ctx, request, reply))
  joinRoutes(app, ctx)
  feedRoute(app, ctx)
  await pictureRoutes(app, ctx, options)
  await uploadRoutes(app, ctx, options)
  fileRoutes(app, ctx, options)
  await consoleRoutes(app, ctx, options)
  await largeRequestRoutes(app, ctx, options.limits)
  await robotRoutes(app, ctx, options.limits)
  if (options.clientFolder !== null && existsSync(options.clientFolder)) {
    const root = options.clientFolder
    const setHeaders: FastifyStaticOptions['setHeaders'] = (reply, path) => {
      if (isDecoderScript(`/${relative(root, path).replaceAll(sep, '/')}`))
        reply.header('Content-Security-Policy', decoderPolicy)
    }
    await app.register(fastifyStatic, { root, cacheControl: true, setHeaders })
  }
  return app
}

const clientPolicy = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  fontSrc: ["'self'", 'data:'],
  connectSrc: ["'self'"],
  mediaSrc: ["'self'", 'blob:'],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
}

function sessionRoutes(app: FastifyInstance, ctx: Context, { hello, signInsPerMinute }: HttpOptions): void {
  const guarded = { config: { rateLimit: { max: signInsPerMinute, timeWindow: '1 minute' } } }
  app.get('/api/hello', async () => hello)
  app.get('/api/cast', async () => {
    demandPersonas(hello)
    return readCast(ctx)
  })
  app.post('/api/sign-in', guarded, async ({ body }) => signIn(ctx, parse(SignIn, body)))
  app.post('/api/sign-in/persona', async ({ body }) => {
    demandPersonas(hello)
    return signInAs(ctx, parse(PersonaSignIn, body))
  })
  app.post('/api/sign-out', async (request) => {
    await signOut(ctx, await bearer(ctx, request), parse(SignOut, request.body).everywhere)
    return {}
  })
}

async function sendExport(
  ctx: Context,
  request: FastifyRequest<{ Params: { id: string } }>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const session = await bearer(ctx, request)
  const query = Object(request.query)
  const format = ExportFormat.safeParse(query.format)
  if (!format.success) throw new DomainError('invalid', 'export.format')
  const file = await exportCard(ctx, session, {
    cardId: request.params.id,
    format: format.data,
    language: query.language === 'en' ? 'en' : 'zh',
  })
  return reply
    .header('Content-Type', file.contentType)
    .header('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.fileName)}`)
    .header('Cache-Control', 'no-store')
    .send(file.bytes)
}

function refuse(ctx: Context, reply: FastifyReply, asked: string, error: unknown): FastifyReply {
  const refusal = refusalOf(ctx.log, asked, ownRefusal(error))
  return reply.status(httpStatus[refusal.code]).send({ error: refusal })
}

/** What Fastify itself refuses (a body too large, no JSON) in the product's words. */
function ownRefusal(error: unknown): unknown {
  const statusCode = Object(error).statusCode
  if (error instanceof DomainError || typeof statusCode !== 'number' || statusCode >= 500) return error
  return statusCode === 413 ? new DomainError('too_large', 'request.tooLarge') : new DomainError('invalid', 'input')
}

const tusHeaders = 'tus-resumable, upload-length, upload-offset, upload-metadata'

/** The desktop client lives at an origin of its own; a browser is told which origins may read answers. */
function allowOrigins(app: FastifyInstance, allowsOrigin: (origin: string) => boolean): void {
  app.addHook('onRequest', async ({ headers, method }, reply) => {
    const { origin } = headers
    if (origin === undefined || !allowsOrigin(origin)) return
    reply.header('Access-Control-Allow-Origin', origin).header('Vary', 'Origin')
    // A download keeps the name the server gave it.
    reply.header('Access-Control-Expose-Headers', 'content-disposition, content-range')
    if (method !== 'OPTIONS') return
    reply
      .header('Access-Control-Allow-Headers', `authorization, content-type, range, ${tusHeaders}`)
      .header('Access-Control-Allow-Methods', 'GET, HEAD, POST, PATCH, DELETE')
      .header('Access-Control-Max-Age', '600')
    await reply.status(204).send()
  })
  app.options('/*', async (_request, reply) => reply.status(204).send())
}
