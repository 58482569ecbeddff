import type { FastifyInstance } from 'fastify'
import { DomainError } from '#shared/domain/error.ts'
import { robotLimits } from '#shared/domain/robot.ts'
import { type LargeRequest, mayBeLarge } from '#shared/protocol/large-requests.ts'
import { requests } from '#shared/protocol/requests.ts'
import type { Context, Who } from '../context.ts'
import { previewRobot } from '../robots/preview-robot.ts'
import { tryRobot } from '../robots/try-robot.ts'
import { bearer } from './bearer.ts'
import { parse } from './parse.ts'
import type { RateLimits } from './rate-limits.ts'

/** A payload as a text within JSON, and what is around it. */
const bytesAtMost = 2 * robotLimits.payloadBytes + 64 * 1024

const answers: Readonly<Record<LargeRequest, (ctx: Context, who: Who, input: unknown) => Promise<unknown>>> = {
  'robot:try': (ctx, who, input) => tryRobot(ctx, who, parse(requests['robot:try'].input, input)),
  'robot:preview': (ctx, who, input) => previewRobot(ctx, who, parse(requests['robot:preview'].input, input)),
}

/** Requests that are too large for the socket. Nothing is read before it is known who asks, and that it is not too often. */
export async function largeRequestRoutes(app: FastifyInstance, ctx: Context, limits: RateLimits): Promise<void> {
  await app.register((large, _options, ready) => {
    large.addHook('onRequest', async (request) => {
      const { personId } = await bearer(ctx, request)
      limits.take(personId, demandLarge(request.params))
    })
    large.post('/api/requests/:name', { bodyLimit: bytesAtMost }, async (request) =>
      answers[demandLarge(request.params)](ctx, await bearer(ctx, request), request.body),
    )
    ready()
  })
}

function demandLarge(params: unknown): LargeRequest {
  const { name } = Object(params)
  if (typeof name !== 'string' || !mayBeLarge(name)) throw new DomainError('not_found', 'request.unknown')
  return name
}
