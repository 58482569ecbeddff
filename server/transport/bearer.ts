import type { FastifyRequest } from 'fastify'
import { DomainError } from '#shared/domain/error.ts'
import type { Context } from '../context.ts'
import { type Session, sessionOf } from '../domain/sessions/session-of.ts'

/**
 * Whose request it is, by its `Authorization: Bearer`.
 * @throws DomainError unauthenticated
 */
export async function bearer(ctx: Context, { headers }: FastifyRequest): Promise<Session> {
  const token = /^Bearer (\S{1,100})$/.exec(headers.authorization ?? '')?.[1]
  if (token === undefined) throw new DomainError('unauthenticated', 'session.missing')
  return sessionOf(ctx, token)
}
