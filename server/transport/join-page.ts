import type { FastifyInstance } from 'fastify'
import { DomainError } from '#shared/domain/error.ts'
import { JoinCode } from '#shared/domain/join-code.ts'
import type { JoinPage } from '#shared/protocol/http.ts'
import type { Context } from '../context.ts'
import { joinPage } from '../domain/invites/join-code.ts'

/** Looks a minute and address: enough for people, too few for guessing, which 128 bits make hopeless anyway. */
const looks = { config: { rateLimit: { max: 60, timeWindow: '1 minute' } } }

/** What a join code leads to: as facts for programs, and as a page for whoever scans it with any phone. No session needed. */
export function joinRoutes(app: FastifyInstance, ctx: Context): void {
  app.get<{ Params: { code: string } }>('/api/join/:code', looks, ({ params }) => pageOf(ctx, params.code))
  app.get<{ Params: { code: string } }>('/j/:code', looks, async ({ params }, reply) => {
    const page = await pageOf(ctx, params.code).catch((error: unknown) => {
      if (error instanceof DomainError) return null
      throw error
    })
    return reply
      .status(page === null ? 404 : 200)
      .header('Content-Type', 'text/html; charset=utf-8')
      .header('Cache-Control', 'no-store')
      .header('Referrer-Policy', 'no-referrer')
      .send(page === null ? draw('群二维码已失效', 'This join code is no longer valid', ['请向群成员要新的二维码。', 'Ask a member for a new one.']) : drawPage(page, params.code))
  })
}

async function pageOf(ctx: Context, code: string): Promise<JoinPage> {
  if (!JoinCode.safeParse(code).success) throw new DomainError('not_found', 'joinCode.unknown')
  return joinPage(ctx, code)
}

function drawPage({ name, enterpriseName, memberCount, confirms }: JoinPage, code: string): string {
  const lines = [
    ...(enterpriseName === null ? [] : [enterpriseName]),
    `${memberCount} 人 · ${memberCount} people`,
    ...(confirms ? ['进群需要群主或管理员确认 · The owner or an admin confirms who comes in'] : []),
  ]
  return draw(name, '邀请你加入群聊 · You are invited to this group', lines, `/?join=${code}`)
}

function draw(title: string, subtitle: string, lines: readonly string[], href: string | null = null): string {
  const link = href === null ? '' : `<p><a href="${text(href)}">加入群聊 · Join</a></p>`
  return `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${text(title)}</title>
<style>${style}</style></head>
<body><main><h1>${text(title)}</h1><p>${text(subtitle)}</p>${lines.map((line) => `<p class="fact">${text(line)}</p>`).join('')}${link}</main></body>
</html>
`
}

const style = `:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
body { display: grid; min-height: 100vh; margin: 0; place-items: center }
main { max-width: 24rem; padding: 2rem; text-align: center }
h1 { font-size: 1.5rem; overflow-wrap: anywhere }
.fact { opacity: .75 }
a { display: inline-block; padding: .6rem 1.4rem; border-radius: .5rem; background: #1d5fd1; color: #fff; text-decoration: none }`

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Names are data: they never become part of the page. */
const text = (value: string) => value.replace(/[&<>"']/g, (character) => entities[character] ?? '')
