import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { DomainError } from '#shared/domain/error.ts'
import { pictureLimits } from '#shared/domain/picture.ts'
import type { UploadedPicture } from '#shared/protocol/http.ts'
import type { Context } from '../context.ts'
import { openPicture } from '../domain/pictures/open-picture.ts'
import { uploadPicture } from '../domain/pictures/upload-picture.ts'
import { fetchRemotePicture } from '../robots/fetch-remote-picture.ts'
import { bearer } from './bearer.ts'
import type { RateLimits } from './rate-limits.ts'
import { sendPicture } from './send-picture.ts'

interface PictureRoutesOptions {
  readonly limits: RateLimits
  readonly trustedHosts: ReadonlySet<string>
}

/** `POST /api/pictures` and `GET /api/pictures/:id`. */
export async function pictureRoutes(
  app: FastifyInstance,
  ctx: Context,
  { limits, trustedHosts }: PictureRoutesOptions,
): Promise<void> {
  app.get<{ Params: { id: string } }>('/api/pictures/:id', (request, reply) => send(ctx, request, reply, trustedHosts))
  await app.register((uploads, _options, ready) => {
    // Whatever the sender calls the bytes, only the bytes count; and nothing is read before it is known who sends.
    uploads.addHook('onRequest', ({ headers }, _reply, next) => {
      headers['content-type'] = 'application/octet-stream'
      next()
    })
    uploads.removeAllContentTypeParsers()
    uploads.addContentTypeParser('*', (_request, stream, done) => done(null, stream))
    uploads.post('/api/pictures', (request) => receive(ctx, limits, request))
    ready()
  })
}

async function receive(ctx: Context, limits: RateLimits, request: FastifyRequest): Promise<UploadedPicture> {
  const { raw } = request
  try {
    const session = await bearer(ctx, request)
    limits.take(session.personId, 'picture.upload')
    const announced = Number(raw.headers['content-length'] ?? 0)
    if (announced > pictureLimits.bytes) throw new DomainError('too_large', 'picture.tooLarge')
    return await uploadPicture(ctx, session, raw.iterator({ destroyOnReturn: false }))
  } catch (error) {
    // Who hung up half-way hears nothing any more; it is no fault of the server's.
    throw raw.destroyed && !raw.complete ? new DomainError('invalid', 'picture.notAPicture') : error
  } finally {
    // What was not wanted is let pass, so that the answer reaches who is still sending.
    raw.resume()
  }
}

async function send(
  ctx: Context,
  request: FastifyRequest<{ Params: { id: string } }>,
  reply: FastifyReply,
  trustedHosts: ReadonlySet<string>,
): Promise<FastifyReply> {
  const session = await bearer(ctx, request)
  const { id } = request.params
  const picture = await openPicture(ctx, session, id).catch(async (error: unknown) => {
    const named = error instanceof DomainError && (await fetchRemotePicture(ctx, session, id, trustedHosts))
    if (named) return openPicture(ctx, session, id)
    throw error
  })
  return sendPicture(reply, picture, 'private, max-age=31536000, immutable')
}
