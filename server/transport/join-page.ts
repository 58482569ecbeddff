import type { FastifyInstance, FastifyRequest } from 'fastify'
import { DomainError } from '#shared/domain/error.ts'
import { JoinCode } from '#shared/domain/join-code.ts'
import type { JoinPage } from '#shared/protocol/http.ts'
import type { Context } from '../context.ts'
import { joinPage } from '../domain/invites/join-code.ts'
import { drawJoinPage, type JoinState } from './draw-join-page.ts'
import type { PageLanguage } from './join-page-words.ts'

/** Looks a minute and address: enough for people, too few for guessing, which 128 bits make hopeless anyway. */
const looks = { config: { rateLimit: { max: 60, timeWindow: '1 minute' } } }

/** What a join code leads to: as facts for programs, and as a page for whoever scans it with any phone. No session needed. */
export function joinRoutes(app: FastifyInstance, ctx: Context): void {
  app.get<{ Params: { code: string } }>('/api/join/:code', looks, ({ params }) => pageOf(ctx, params.code))
  app.get<{ Params: { code: string } }>('/j/:code', looks, async (request, reply) => {
    const state = await stateOf(ctx, request.params.code)
    return reply
      .status(state.type === 'open' ? 200 : 404)
      .header('Content-Type', 'text/html; charset=utf-8')
      .header('Cache-Control', 'no-store')
      .header('Referrer-Policy', 'no-referrer')
      .send(drawJoinPage(state, languageOf(request)))
  })
}

async function stateOf(ctx: Context, code: string): Promise<JoinState> {
  try {
    return { type: 'open', page: await pageOf(ctx, code), code }
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    const { endedAt } = error.details
    return typeof endedAt === 'number' ? { type: 'expired', endedAt } : { type: 'unknown' }
  }
}

async function pageOf(ctx: Context, code: string): Promise<JoinPage> {
  if (!JoinCode.safeParse(code).success) throw new DomainError('not_found', 'joinCode.unknown')
  return joinPage(ctx, code)
}

/** What was asked for, else what the browser likes better; Chinese where it says nothing. */
function languageOf({ query, headers }: FastifyRequest): PageLanguage {
  const asked = Object(query).language
  if (asked === 'zh' || asked === 'en') return asked
  const liked = /\b(zh|en)\b/i.exec(headers['accept-language'] ?? '')?.[1]
  return liked?.toLowerCase() === 'en' ? 'en' : 'zh'
}
