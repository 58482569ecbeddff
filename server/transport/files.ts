import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { DomainError } from '#shared/domain/error.ts'
import type { FileFacts } from '#shared/domain/file.ts'
import type { Context } from '../context.ts'
import { openFile } from '../domain/files/open-file.ts'
import { fileFor } from '../features/file-for.ts'
import type { ByteRange } from '../storage/upload-files.ts'
import type { Transfers } from '../uploads/transfers.ts'
import { bearer } from './bearer.ts'
import { byteRange } from './byte-range.ts'
import type { RateLimits } from './rate-limits.ts'

interface FileRoutesOptions {
  readonly limits: RateLimits
  readonly transfers: Transfers
}

/** `GET /api/files/:id`: the bytes of a file, or a stretch of them, to whoever is where it was sent or may read the answer it is in. @see FILE-4 */
export function fileRoutes(app: FastifyInstance, ctx: Context, options: FileRoutesOptions): void {
  app.get<{ Params: { id: string } }>('/api/files/:id', (request, reply) => send(ctx, options, request, reply))
}

async function send(
  ctx: Context,
  { limits, transfers }: FileRoutesOptions,
  request: FastifyRequest<{ Params: { id: string } }>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const session = await bearer(ctx, request)
  limits.take(session.personId, 'file.download')
  const file = await fileFor(ctx, session, request.params.id)
  const range = byteRange(request.headers.range, file.bytes)
  if (range === 'outside') {
    reply.header('Content-Range', `bytes */${file.bytes}`)
    throw new DomainError('invalid', 'file.badRange')
  }
  const content = await openFile(ctx, file, range)
  const over = transfers.watch({
    ...session,
    allowed: () => fileFor(ctx, session, file.id),
    cut: () => content.destroy(),
  })
  content.once('close', over)
  return reply
    .status(range === null ? 200 : 206)
    .headers({ ...guards, ...about(file, range) })
    .send(content)
}

const guards = {
  'Content-Security-Policy': "sandbox; default-src 'none'",
  'X-Content-Type-Options': 'nosniff',
  // Who is removed must ask again, and is refused: no copy answers for the server.
  'Cache-Control': 'private, no-store',
  'Accept-Ranges': 'bytes',
  Vary: 'Origin, Authorization',
}

function about(file: FileFacts, range: ByteRange | null) {
  const { start, end } = range ?? { start: 0, end: file.bytes - 1 }
  const inline = isSafeInline(file)
  return {
    'Content-Type': inline ? contentType(file.mime) : 'application/octet-stream',
    'Content-Length': end - start + 1,
    'Content-Disposition': `${inline ? 'inline' : 'attachment'}; filename*=UTF-8''${encoded(file.name)}`,
    ETag: `"${file.id}"`,
    ...(range === null ? {} : { 'Content-Range': `bytes ${start}-${end}/${file.bytes}` }),
  }
}

/** Everything else, pages and drawings with scripts among it, is only ever handed over to be saved. @see FILE-5 */
function isSafeInline({ kind, mime, width }: FileFacts): boolean {
  if (kind === 'image') return width !== null
  return kind === 'pdf' || kind === 'audio' || kind === 'video' || (mime === 'text/plain' && kind !== 'code')
}

function contentType(mime: string): string {
  return mime === 'text/plain' ? 'text/plain; charset=utf-8' : mime
}

/** As RFC 8187 wants it: `encodeURIComponent` leaves a few characters that have a meaning in the header. */
function encoded(name: string): string {
  return encodeURIComponent(name).replace(/['()*!]/g, (character) => `%${character.charCodeAt(0).toString(16)}`)
}
