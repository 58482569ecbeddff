import { Server as TusServer } from '@tus/server'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { DomainError } from '#shared/domain/error.ts'
import { fileLimits } from '#shared/domain/file.ts'
import type { Context } from '../context.ts'
import { beginUpload } from '../domain/files/begin-upload.ts'
import { finishUpload } from '../domain/files/finish-upload.ts'
import { ownFinished, ownUpload } from '../domain/files/own-upload.ts'
import type { Session } from '../domain/sessions/session-of.ts'
import { findUpload } from '../storage/stores/uploads.store.ts'
import type { Transfers } from '../uploads/transfers.ts'
import { UploadStore } from '../uploads/upload-store.ts'
import { bearer } from './bearer.ts'
import { httpStatus } from './http-status.ts'
import type { RateLimits } from './rate-limits.ts'
import { refusalOf } from './reply-of.ts'

const path = '/api/uploads'

/** Whose each request is, from where it is checked to where the tus server asks back. */
type Senders = WeakMap<object, Session>

export interface UploadRoutesOptions {
  readonly limits: RateLimits
  readonly transfers: Transfers
  readonly allowsOrigin: (origin: string) => boolean
}

/** `/api/uploads`: files in pieces, by the tus protocol, so that they go on where they were cut off. @see FILE-1 */
export async function uploadRoutes(app: FastifyInstance, ctx: Context, options: UploadRoutesOptions): Promise<void> {
  const senders: Senders = new WeakMap()
  const tus = tusServer(ctx, options, senders)
  await app.register((uploads, _options, ready) => {
    uploads.removeAllContentTypeParsers()
    // Nothing reads the bytes before it is known whose they are.
    uploads.addContentTypeParser('*', (_request, stream, done) => done(null, stream))
    const answer = (request: FastifyRequest, reply: FastifyReply) =>
      handle(ctx, options, request, reply, { senders, tus })
    uploads.post('/api/uploads', answer)
    uploads.patch('/api/uploads/:id', answer)
    uploads.delete('/api/uploads/:id', answer)
    uploads.head('/api/uploads/:id', answer)
    ready()
  })
}

async function handle(
  ctx: Context,
  { limits, transfers }: UploadRoutesOptions,
  request: FastifyRequest,
  reply: FastifyReply,
  { senders, tus }: { readonly senders: Senders; readonly tus: TusServer },
): Promise<void> {
  const { raw } = request
  let over = () => {}
  try {
    const session = await bearer(ctx, request)
    limits.take(session.personId, request.method === 'POST' ? 'file.upload' : 'file.part')
    senders.set(raw, session)
    const { id } = Object(request.params)
    if (typeof id === 'string') {
      const allowed = async () =>
        (request.method === 'HEAD' && (await ownFinished(ctx, session, id))) || ownUpload(ctx, session, id)
      await allowed()
      over = transfers.watch({ ...session, allowed, cut: () => raw.destroy() })
    }
  } catch (error) {
    // What was not wanted is let pass, so that the answer reaches who is still sending.
    raw.resume()
    throw error
  }
  reply.hijack()
  for (const [name, value] of Object.entries(reply.getHeaders())) {
    if (value !== undefined && !name.startsWith('access-control-')) reply.raw.setHeader(name, value)
  }
  try {
    await tus.handle(raw, reply.raw)
  } catch (error) {
    if (!raw.destroyed) ctx.log.error({ err: error }, 'an upload failed')
    reply.raw.destroy()
  } finally {
    over()
  }
}

function tusServer(ctx: Context, { allowsOrigin }: UploadRoutesOptions, senders: Senders): TusServer {
  return new TusServer({
    path,
    datastore: new UploadStore(ctx),
    maxSize: fileLimits.bytes,
    relativeLocation: true,
    allowedOrigins: allowsOrigin,
    namingFunction: () => ctx.newId(),
    onUploadCreate: async (request, { id, size, metadata }) => {
      const raw = request.runtime?.node?.req
      const session = raw === undefined ? undefined : senders.get(raw)
      if (session === undefined) throw new DomainError('unauthenticated', 'session.missing')
      if (size === undefined) throw new DomainError('invalid', 'input', { at: 'upload-length' })
      const { name, conversationId } = metadata ?? {}
      await beginUpload(ctx, session, {
        id,
        bytes: size,
        name: (name ?? '').slice(0, 4096),
        conversationId: conversationId ?? '',
      })
      return { metadata: {} }
    },
    onUploadFinish: async (_request, { id }) => {
      const upload = await findUpload(ctx.storage.read, id)
      if (upload !== null) await finishUpload(ctx, upload)
      return {}
    },
    onResponseError: (request, error) => {
      if (!(error instanceof Error)) return
      if (error.name === 'AbortError') return
      const refusal = refusalOf(ctx.log, `${request.method} ${path}`, error)
      return { status_code: httpStatus[refusal.code], body: JSON.stringify({ error: refusal }) }
    },
  })
}
