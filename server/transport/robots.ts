import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { DomainError } from '#shared/domain/error.ts'
import { robotLimits } from '#shared/domain/robot.ts'
import type { Context } from '../context.ts'
import { ok, type RobotAnswer, refusalOf, refused } from '../robots/answer.ts'
import { findByKey } from '../robots/find-by-key.ts'
import { noteRefusal } from '../robots/note-refusal.ts'
import { RobotRefusal, robotCodeList } from '../robots/robot-refusal.ts'
import { sayAsRobot } from '../robots/say-as-robot.ts'
import { type MediaType, mediaBytes, uploadMedia } from '../robots/upload-media.ts'
import type { RobotRow } from '../storage/stores/robots.store.ts'
import { addressOf } from './address-of.ts'
import type { RateLimits } from './rate-limits.ts'

/**
 * `/cgi-bin/webhook/`: what programs say through robots, with the addresses and answers of WeCom, so that one written for
 * it only changes the host. Nothing is read before it is known whose the key is.
 * @see ROB-2, ROB-5
 */
export async function robotRoutes(app: FastifyInstance, ctx: Context, limits: RateLimits): Promise<void> {
  app.get('/cgi-bin/webhook/codes', async (_request, reply) =>
    reply.type('text/plain; charset=utf-8').send(robotCodeList()),
  )
  await app.register((sending, _options, ready) => {
    sending.addHook('onRequest', ({ headers }, _reply, next) => {
      headers['content-type'] = 'application/octet-stream'
      next()
    })
    sending.removeAllContentTypeParsers()
    sending.addContentTypeParser('*', (_request, stream, done) => done(null, stream))
    sending.post('/cgi-bin/webhook/send', (request, reply) => send(ctx, limits, request, reply))
    ready()
  })
  await app.register((uploads, _options, ready) => {
    uploads.removeAllContentTypeParsers()
    uploads.addContentTypeParser('*', (_request, stream, done) => done(null, stream))
    uploads.register(multipart)
    uploads.post('/cgi-bin/webhook/upload_media', (request, reply) => upload(ctx, limits, request, reply))
    ready()
  })
}

async function send(
  ctx: Context,
  limits: RateLimits,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  try {
    const robot = await callerOf(ctx, limits, request)
    if (robot === null) throw new RobotRefusal(93000)
    return answer(reply, await sayAsRobot(ctx, robot, await bodyOf(request), request.ip))
  } catch (error) {
    return answer(reply, refused(ctx, heard(ctx, error), request.ip))
  } finally {
    request.raw.resume()
  }
}

async function upload(
  ctx: Context,
  limits: RateLimits,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  let robot: RobotRow | null = null
  try {
    robot = await callerOf(ctx, limits, request)
    if (robot === null) throw new RobotRefusal(40058, "invalid param 'key'")
    const type = mediaTypeOf(Object(request.query).type)
    takeUpload(limits, robot)
    const { mediaId, at } = await received(ctx, robot, type, request)
    return answer(reply, ok, { type, media_id: mediaId, created_at: String(Math.floor(at / 1000)) })
  } catch (error) {
    const refusal = heard(ctx, error)
    // Whoever hung up was answered nothing.
    if (robot !== null && request.raw.errored === null) await noteRefusal(ctx, robot, refusal)
    return answer(reply, refused(ctx, refusal, request.ip))
  } finally {
    request.raw.resume()
  }
}

/** Whose key it is. Who tries many that are none is not heard for a while, whatever they try next. */
async function callerOf(ctx: Context, limits: RateLimits, { ip, query }: FastifyRequest): Promise<RobotRow | null> {
  const from = `address ${addressOf(ip)}`
  limits.demandLeft(from, 'robot.guess')
  limits.take(from, 'robot.call')
  const robot = await findByKey(ctx, Object(query).key)
  if (robot === null) limits.take(from, 'robot.guess')
  return robot
}

function takeUpload(limits: RateLimits, { id }: RobotRow): void {
  try {
    limits.take(`robot ${id}`, 'robot.upload')
  } catch (error) {
    throw error instanceof DomainError ? new RobotRefusal(45009) : error
  }
}

async function bodyOf({ raw }: FastifyRequest): Promise<string> {
  if (Number(raw.headers['content-length'] ?? 0) > robotLimits.payloadBytes) throw tooLarge()
  const chunks: Buffer[] = []
  let taken = 0
  try {
    for await (const chunk of raw.iterator({ destroyOnReturn: false })) {
      taken += chunk.length
      if (taken > robotLimits.payloadBytes) throw tooLarge()
      chunks.push(chunk)
    }
  } catch (error) {
    // Whoever hung up amid a message said nothing.
    throw error instanceof DomainError ? error : new RobotRefusal(47001)
  }
  return Buffer.concat(chunks).toString('utf8')
}

const tooLarge = () => new DomainError('too_large', 'request.tooLarge')

function mediaTypeOf(type: unknown): MediaType {
  if (type === 'file' || type === 'voice') return type
  throw new RobotRefusal(40004)
}

/** The first part that is a file, whatever it is called. */
async function received(ctx: Context, robot: RobotRow, type: MediaType, request: FastifyRequest) {
  if (!request.isMultipart()) throw new RobotRefusal(44004)
  // One byte more than there may be shows that there are too many.
  const limits = { fileSize: mediaBytes[type] + 1, files: 1, fields: 20, fieldSize: 10_000, parts: 21 }
  const part = await request.file({ limits, throwFileSizeLimit: false }).catch(() => undefined)
  if (part === undefined) throw new RobotRefusal(44004)
  const { filename: name, file: content } = part
  return uploadMedia(ctx, robot, { type, name, content }).catch((error: unknown) => {
    // What broke off in the caller's hands is no fault of the disk.
    throw content.errored !== null && Object(error).syscall === undefined ? new RobotRefusal(47001) : error
  })
}

/** Whatever went wrong is said as WeCom says it, but for what is a matter of HTTP. */
function heard(ctx: Context, error: unknown): RobotRefusal {
  if (error instanceof DomainError) throw error
  return refusalOf(ctx, error)
}

function answer(reply: FastifyReply, { errcode, errmsg }: RobotAnswer, more: object = {}): FastifyReply {
  return reply
    .headers({ 'Error-Code': String(errcode), 'Error-Msg': errmsg, 'Cache-Control': 'no-store' })
    .type('application/json; charset=UTF-8')
    .send(JSON.stringify({ errcode, errmsg, ...more }))
}
