import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { app, protocol } from 'electron'
import { decoderPolicy, isDecoderScript } from '#shared/protocol/decoder-script.ts'
import { contentPolicy } from './content-policy.ts'
import { pageFile } from './page-file.ts'

/** The pages' own origin. Never `file://`, whose pages could read each other and the disk. */
export const appOrigin = 'app://qun'

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.bcmap': 'application/octet-stream',
  '.pfb': 'application/octet-stream',
  '.ttf': 'font/ttf',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.mp3': 'audio/mpeg',
  '.wasm': 'application/wasm',
}

/** Gives `app://` the rights of a web origin (storage, fetch, secure context). Before the program is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** Serves the built pages under `app://qun/`, each with the policy that ties it to one server. */
export function serveAppScheme(serverUrl: string): void {
  const root = join(app.getAppPath(), 'out', 'renderer')
  const policy = contentPolicy(serverUrl)
  protocol.handle('app', async (request) => {
    const own = isDecoderScript(new URL(request.url).pathname) ? decoderPolicy : policy
    const headers = { 'Content-Security-Policy': own, 'X-Content-Type-Options': 'nosniff' }
    const file = pageFile(root, request.url)
    const type = file === undefined ? undefined : contentTypes[extname(file)]
    if (file === undefined || type === undefined) return new Response('Not found', { status: 404, headers })
    try {
      const body = new Uint8Array(await readFile(file))
      return new Response(body, { headers: { ...headers, 'Content-Type': type } })
    } catch {
      return new Response('Not found', { status: 404, headers })
    }
  })
}
