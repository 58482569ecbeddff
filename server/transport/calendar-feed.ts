import type { FastifyInstance } from 'fastify'
import { readFeed } from '../calendar/feed.ts'
import type { Context } from '../context.ts'

/** Fetches a minute and address: enough for programs that follow many people, too few for guessing. */
const fetches = { config: { rateLimit: { max: 60, timeWindow: '1 minute' } } }

/** A person's calendar for other programs. Its secret is all it takes: no session, no cookie. @see SCHED-5 */
export function feedRoute(app: FastifyInstance, ctx: Context): void {
  app.get<{ Params: { secret: string } }>('/calendar/:secret.ics', fetches, async ({ params, query }, reply) => {
    const { bytes, contentType } = await readFeed(ctx, params.secret, Object(query).language === 'en' ? 'en' : 'zh')
    return reply
      .header('Content-Type', contentType)
      .header('Cache-Control', 'private, no-store')
      .header('Referrer-Policy', 'no-referrer')
      .send(bytes)
  })
}
