import type { FastifyReply } from 'fastify'
import type { PictureType } from '#shared/domain/picture.ts'
import type { OpenPicture } from '../domain/pictures/open-picture.ts'

/** A picture as an answer that can be nothing but looked at; `keep` is how long, in the words of `Cache-Control`. */
export function sendPicture(
  reply: FastifyReply,
  { type, bytes, content }: OpenPicture,
  keep: 'private, max-age=31536000, immutable' | 'no-store',
): FastifyReply {
  return reply.headers({ ...guards, ...about(type, bytes), 'Cache-Control': keep }).send(content)
}

const guards = {
  'Content-Security-Policy': "sandbox; default-src 'none'",
  'X-Content-Type-Options': 'nosniff',
  // Several people may sign in from one machine: what one was given is not for the next.
  Vary: 'Origin, Authorization',
}

function about(type: PictureType, bytes: number) {
  return {
    'Content-Type': type,
    'Content-Length': bytes,
    'Content-Disposition': `inline; filename="${fileNames[type]}"`,
  }
}

const fileNames: Readonly<Record<PictureType, string>> = {
  'image/jpeg': 'picture.jpg',
  'image/png': 'picture.png',
  'image/gif': 'picture.gif',
  'image/webp': 'picture.webp',
}
