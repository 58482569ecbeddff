import type { FastifyRequest } from 'fastify'
import { DomainError } from '#shared/domain/error.ts'
import type { Context } from '../context.ts'
import { type Session, sessionOf } from '../domain/sessions/session-of.ts'

/**
 * Whose request it is, by its `Authorization: Bearer`.
 * @throws DomainError unauthenticated
 */
export async function bearer(ctx: Context, request: FastifyRequest): Promise<Session> {
  return sessionOf(ctx, tokenOf(request))
}

/** The token a request carries. @throws DomainError unauthenticated without one */
export function tokenOf({ headers }: FastifyRequest): string {
  const token = /^Bearer (\S{1,100})$/.exec(headers.authorization ?? '')?.[1]
  if (token === undefined) throw new DomainError('unauthenticated', 'session.missing')
  return token
}
